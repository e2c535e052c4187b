import Editorial

/// Everything a portal says around its stories, by key; `Words` has each in every language.
///
/// Templates reach them as `{{words.latest}}`.
enum Word: String, CaseIterable, Sendable {
    // The page around the story.
    case home, index, section, sections, allOf, pagesLabel, skipToContent, sectionsLabel, siteLabel
    case updated, mostRead, latest, more, liveColumnLabel, lastHours, lastDays, pauseUpdates, newInLists
    // Kinds of piece, as their kicker.
    case news, opinion, advertorial, photo, live
    case paidNotice
    // Over a story.
    case reporter, writer, editor, photographer, contributor
    case photoBy, table, embedded, gallery
    case correction, clarification, rightOfReply, editorNote, unverified
    case corrected, mostRecently
    // What a story is to another that a note names, and the other way round.
    case replyInFull, followUp, verifiedIn, seeAlso, repliesTo, corrects, clarifies, verifies, notedOn
    case sources, topics, olderStory, onlyHeadline
    // Lists.
    case mostReadIn, mostReadOver, mostReadOn, hours, days, rightNow, timeSpan, everySection, mostReadBySection
    case inThisOrderSince, lookedFurtherBack, notRankedYet, rankedRecentFirst, rankedEvenly, rankedFairly, howWeCount
    case topic, author, indexOf, olderStories, newerStories, earlierDay, laterDay
    case nothingYet, nothingHere, sectionsIntro, storiesOnTopic, storiesBy, olderPage, listOf, frontOf
    case corrections, correctionsIntro, noCorrections, askCorrection
    // Pages whose words seldom change.
    case about, newsroom, contact, guidelines, privacy
    // When there is nothing to show.
    case notFoundTitle, notFoundText, withdrawnTitle, withdrawnText, withdrawnAt, reason, ground
    case groundSara, groundDecency, groundChildFuture, groundVictimTrauma, groundPressCouncil, groundSource
    case failedTitle, failedText, toHome, toIndex
    // Over a page that is not published.
    case previewUnpublished, previewNextVersion, previewLive, previewSaved
}

/// The words of one language.
struct Words: Sendable {
    private let table: [String: String]
    let language: SiteLanguage

    init(_ language: SiteLanguage) {
        self.language = language
        let words = Words.of(language)
        table = Dictionary(uniqueKeysWithValues: words.map { ($0.key.rawValue, $0.value) })
    }

    subscript(word: Word) -> String { table[word.rawValue] ?? word.rawValue }

    /// A word with its gaps filled, the first with the first.
    subscript(word: Word, with parts: String...) -> String { self[word].filled(with: parts) }

    func named(_ name: String) -> String? { table[name] }

    static func of(_ language: SiteLanguage) -> [Word: String] {
        switch language {
        case .indonesian: indonesian
        case .english: english
        }
    }
}

extension String {
    /// The text with its gaps, each written `{}`, filled.
    fileprivate func filled(with parts: [String]) -> String {
        let pieces = split(separator: "{}", omittingEmptySubsequences: false)
        return zip(pieces, parts + [""]).map { $0 + $1 }.joined() + pieces.dropFirst(parts.count + 1).joined()
    }
}
