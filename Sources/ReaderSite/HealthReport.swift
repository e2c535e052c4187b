import Editorial
import JSON
import Press
import Storage

/// What `/healthz` answers, for whoever watches over the machine.
struct HealthReport {
    /// One word for all of it.
    enum Status: String {
        case well
        /// Due acts wait past their time.
        case late
        /// Readers are not counted as they should be: sums do not reach the disk, or the list of crawlers cannot be read.
        case miscounting
        /// The database does not answer; what is pressed goes on being served.
        case storageAway = "storage-away"
    }

    let status: Status
    let json: String

    /// - Parameters:
    ///   - late: nil where nobody watches due acts, or they are not known now.
    ///   - counting: nil where nobody counts.
    init(edition: Edition, pages: PressedPages, late: LateActs?, counting: CountingHealthLine? = nil, at now: Instant) {
        let miscounts = counting?.storeTrouble != nil || counting?.crawlersTrouble != nil
        status = !edition.isStorageThere ? .storageAway : (late?.count ?? 0) > 0 ? .late : miscounts ? .miscounting : .well
        let seconds = late?.oldest.map { max(0, now.since($0).components.seconds) }
        json = """
            {"status":"\(status.rawValue)","storage":"\(edition.isStorageThere ? "there" : "away")",\
            "edition":\(edition.number),"pages":\(pages.count),"pageBytes":\(pages.costBytes),\
            "lateActs":\(late.map { String($0.count) } ?? "null"),"oldestLateBySeconds":\(seconds.map(String.init) ?? "null"),\
            "counting":\(counting.map { HealthReport.json($0, at: now) } ?? "null")}

            """
    }

    private static func json(_ counting: CountingHealthLine, at now: Instant) -> String {
        var json = JSONWriter("{")
        json.member("crawlerPatterns", counting.crawlerPatterns)
        if let writtenAt = counting.writtenAt {
            json.member("writtenSecondsAgo", Int(max(0, now.since(writtenAt).components.seconds)))
        }
        json.member("storeTrouble", counting.storeTrouble)
        json.member("crawlersTrouble", counting.crawlersTrouble)
        return json.text + "}"
    }
}
