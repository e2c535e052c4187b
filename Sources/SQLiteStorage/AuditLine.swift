import Editorial
import GRDB

/// Who did what, when; written in the transaction that does it.
struct AuditLine {
    let act: String
    var story: Int64?
    var revision: Int64?
    var detail = ""

    init(act: String, story: Int64? = nil, revision: Int64? = nil, detail: String = "") {
        self.act = act
        self.story = story
        self.revision = revision
        self.detail = detail
    }

    init(_ act: Act, story: Int64? = nil, revision: Int64? = nil, detail: String = "") {
        self.init(act: act.rawValue, story: story, revision: revision, detail: detail)
    }

    func write(by: Signature, at: Instant, in db: Database) throws {
        try AuditChain.append(act, story: story, revision: revision, detail: detail, by: by, at: at, in: db)
    }

    /// As a command.
    func write(by: String, at: Instant, in db: Database) throws {
        try write(by: Signature(name: by), at: at, in: db)
    }
}
