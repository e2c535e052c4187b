import Editorial
import Newsroom
import Pages
import Readership
import Storage

/// What was read of one story, where it stands in each list and why, and the way to keep it out.
struct StoryReadersPageValue {
    let standing: StoryStanding
    let figures: StoryFigures
    let exclusion: MostReadExclusion?
    let member: StaffMember
    let isPaused: Bool
    let words: StaffWords
    let dates: NewsDate
    /// The form that was refused, with what was typed.
    var attempt: OfficeForm?
    var message: String?

    private var id: Story.ID { standing.story.id }
    private var now: Instant { figures.computedAt }
    private var charts: ChartTags { ChartTags(words: words, dates: dates, now: now) }

    func tags() -> Tags {
        let tags = Tags()
        let content = standing.working.content
        tags["heading"] = content.headline.isEmpty ? words["story.untitled"] : content.headline
        tags["here"] = address(isPaused: isPaused)
        tags["isPaused"] = isPaused
        tags["pauseAddress"] = address(isPaused: !isPaused)
        tags["pauseText"] = words[isPaused ? "readers.goOn" : "readers.pause"]
        tags["storyAddress"] = OfficeAddress.story(id)
        if standing.story.state == .live { tags["siteAddress"] = standing.path.map(SitePath.escaped) }
        tags["sectionAddress"] = OfficeAddress.readers(of: content.section)
        tags["sectionName"] = content.section.name
        tags["message"] = message
        tags["measured"] = words["readers.measuredStory"]
        tags["total"] = words.number(figures.total)
        tags["today"] = words.number(figures.today)
        tags["peopleToday"] = "≈ " + words.number(figures.people.last?.people ?? 0)
        tags["alsoChanging"] = "#jam,#jam-angka,#hari,#hari-angka,#kedudukan,#orang-per-hari,#asal,#skor"
        addCharts(to: tags)
        addLists(to: tags)
        addParts(to: tags)
        addExclusion(to: tags)
        return tags
    }

    private func address(isPaused: Bool) -> String { OfficeAddress.readers(of: id) + (isPaused ? "?diam=1" : "") }

    private func table(_ what: String) -> String { OfficeAddress.readers + "/csv/\(what).csv?naskah=\(id)" }

    private func addCharts(to tags: Tags) {
        let hours = charts.chart("jam", title: words["readers.viewsByHour"], figures.hours, figures.viewsByHour)
        hours["chartTable"] = table("jam")
        let days = charts.chart("hari", title: words["readers.viewsByDay"], figures.days, figures.viewsByDay)
        days["chartTable"] = table("hari")
        tags["charts"] = [hours, days]
        let people = figures.people.reversed().map { day in
            ChartTags.Share(name: dates.shortDay(day.day), count: day.people, isAbout: true)
        }
        tags["groups"] = [
            charts.group(
                "orang-per-hari", title: words["readers.peopleByDay"], intro: words["readers.peopleError"], table: table("pembaca"),
                people, none: words["readers.noneRead"]),
            charts.group(
                "asal", title: words["readers.referrers"], intro: words["readers.sinceFirst"], table: table("asal"),
                charts.referrers(figures.referrers), none: words["readers.noneRead"]),
        ]
    }

    private func addLists(to tags: Tags) {
        tags["scoreTable"] = table("skor")
        tags["lists"] = figures.standings.map { standing in
            let ranking = standing.ranking
            let tags = Tags()
            tags["listName"] = words.name(
                of: ranking.kind, inSection: standing.section == nil ? nil : self.standing.working.content.section.name)
            tags["listPlace"] = ranking.rank.map { words["readers.place", with: String($0)] } ?? words["readers.notListed"]
            let at = dates.brief(ranking.computedAt, now: now)
            let (views, window) = (words.number(ranking.views), words.window(ranking.window))
            tags["listText"] =
                ranking.kind == .present
                ? words["readers.listScore", with: views, window, words.decimal(ranking.score), at]
                : words["readers.listViews", with: views, window, at]
            tags["hasObstacles"] = !ranking.obstacles.isEmpty
            tags["obstacles"] = ranking.obstacles.map { Tags(["obstacle": TagText(words.sentence(for: $0))]) }
            return tags
        }
    }

    /// The score of Populer taken apart, the newest hour first.
    private func addParts(to tags: Tags) {
        guard let ranking = figures.standings.first?.ranking else { return }
        tags["scoreViews"] = words.number(ranking.views)
        tags["score"] = words.decimal(ranking.score)
        tags["parts"] = ranking.parts.reversed().map { part in
            let tags = Tags()
            tags["partMachine"] = dates.machine(part.from)
            tags["partText"] = dates.brief(part.from, now: now)
            tags["partViews"] = words.number(part.views)
            tags["partWorth"] = words.decimal(part.worth)
            return tags
        }
    }

    // MARK: Keeping it out

    private func addExclusion(to tags: Tags) {
        if let exclusion {
            tags["excludedText"] =
                words[
                    "readers.excluded", with: exclusion.by.name, dates.moment(exclusion.at, now: now), exclusion.reason]
        }
        if member.may(.excludeFromMostRead, on: standing), standing.story.state == .live || exclusion != nil {
            tags["isOpen"] = attempt != nil
            tags["exclusionTitle"] = words[exclusion == nil ? "readers.exclude" : "readers.readmit"]
            tags["exclusionForm"] = (attempt ?? StoryReadersPageValue.form(for: id, isOut: exclusion != nil, words)).tags
        }
    }

    /// - Parameter isOut: whether the story is kept out now.
    static func form(for story: Story.ID, isOut: Bool, _ words: StaffWords) -> OfficeForm {
        OfficeForm(
            id: "populer", action: OfficeAddress.readers(of: story) + "/populer",
            intro: words[isOut ? "readers.readmitIntro" : "readers.excludeIntro"],
            fields: [
                FormField(name: "langkah", kind: .hidden, value: isOut ? "masukkan" : "keluarkan"),
                FormField(name: "alasan", kind: .lines(2), label: words["readers.reason"], isRequired: true),
            ], button: words[isOut ? "readers.readmitDo" : "readers.excludeDo"], isGrave: !isOut)
    }
}
