import Editorial
import Storage

extension PageRenderer {
    func page(of page: PageAddress.FixedPage) -> RenderedPage {
        let fixed = fixedWords(page)
        let notes = NoteWords(words: words, dates: dates, publishedAt: nil)
        let tags = tags()
        tags.text("title", fixed.title)
        tags.markup("body", BodyHTML(words: words, notes: notes, siteURL: site.url).html(fixed.body))
        return RenderedPage(
            head: rendered(PageHead(title: fixed.title, canonical: absolute(.fixed(page)))),
            main: framed(templates.render(.fixed, tags), at: .elsewhere))
    }

    /// What the theme has the page say.
    func fixedWords(_ page: PageAddress.FixedPage) -> FixedWords {
        FixedWords(templates.render(.words(of: page, in: site.language), tags()))
    }

    /// A page that says why there is none.
    func notice(_ content: PageContent) -> RenderedPage {
        RenderedPage(
            head: rendered(PageHead(title: noticeTitle(content), isHidden: true)),
            main: framed(templates.render(.notice, noticeTags(content)), at: .elsewhere))
    }

    func noticeText(_ content: PageContent) -> String {
        templates.render(.noticeText, noticeTags(content))
    }

    func noticeTitle(_ content: PageContent) -> String {
        switch content {
        case .withdrawn: words[.withdrawnTitle]
        case .failed: words[.failedTitle]
        default: words[.notFoundTitle]
        }
    }

    private func noticeTags(_ content: PageContent) -> PageTags {
        let tags = tags()
        tags.text("title", noticeTitle(content))
        switch content {
        case .withdrawn(let story):
            let withdrawal = story.withdrawal
            tags.flag("isWithdrawn", true)
            tags.text("text", words[.withdrawnText])
            tags.text("headline", withdrawal.headline)
            tags.text("when", dates.article(withdrawal.withdrawnAt))
            tags.text("whenMachine", dates.machine(withdrawal.withdrawnAt))
            tags.text("ground", withdrawal.ground.map(words.word))
            tags.text("reason", withdrawal.reason)
            addNotes(of: story, to: tags)
        case .failed:
            tags.text("text", words[.failedText])
        default:
            tags.text("text", words[.notFoundText])
        }
        return tags
    }
}

extension Words {
    func word(for ground: WithdrawalGround) -> String {
        switch ground {
        case .sara: self[.groundSara]
        case .decency: self[.groundDecency]
        case .childFuture: self[.groundChildFuture]
        case .victimTrauma: self[.groundVictimTrauma]
        case .pressCouncil: self[.groundPressCouncil]
        case .source: self[.groundSource]
        }
    }
}
