import Editorial
import GRDB
import Storage

/// That a section, person or tag gets another name or slug. Its old address goes on leading to it.
struct NameChange {
    let kind: NameBook.Kind
    let id: Int64
    let old: (name: String, slug: Slug)
    let new: (name: String, slug: Slug)
    let act: Act

    init(_ kind: NameBook.Kind, _ id: Int64, from old: (String, Slug), to new: (String, Slug), act: Act) {
        self.kind = kind
        self.id = id
        self.old = old
        self.new = new
        self.act = act
    }

    func write(by: Signature, at: Instant, in db: Database) throws {
        guard old != new else { return }
        try NameBook.change(kind, id, name: new.name, slug: new.slug, in: db)
        try AuditLine(act, detail: "\(old.name) (\(old.slug)) → \(new.name) (\(new.slug))").write(by: by, at: at, in: db)
        // Stories show it, and there may be any number of them.
        try PressOrderWriter.write([.everything], at: at, in: db)
    }
}
