import Editorial
import Press
import Storage

/// What `/healthz` answers, for whoever watches over the machine.
struct HealthReport {
    /// One word for all of it.
    enum Status: String {
        case well
        /// Due acts wait past their time.
        case late
        /// The database does not answer; what is pressed goes on being served.
        case storageAway = "storage-away"
    }

    let status: Status
    let json: String

    /// - Parameter late: nil where nobody watches due acts, or they are not known now.
    init(edition: Edition, pages: PressedPages, late: LateActs?, at now: Instant) {
        status = !edition.isStorageThere ? .storageAway : (late?.count ?? 0) > 0 ? .late : .well
        let seconds = late?.oldest.map { max(0, now.since($0).components.seconds) }
        json = """
            {"status":"\(status.rawValue)","storage":"\(edition.isStorageThere ? "there" : "away")",\
            "edition":\(edition.number),"pages":\(pages.count),"pageBytes":\(pages.costBytes),\
            "lateActs":\(late.map { String($0.count) } ?? "null"),"oldestLateBySeconds":\(seconds.map(String.init) ?? "null")}

            """
    }
}
