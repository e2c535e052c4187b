import Editorial
import JSON
import Pages
import Storage

extension JSONWriter {
    /// A time in UTC, or null.
    mutating func member(_ name: String, _ time: Instant?) {
        memberOrNull(name, time?.rfc3339())
    }

    mutating func member<Entity>(_ name: String, _ id: Identifier<Entity>?) {
        memberOrNull(name, id.map { Int($0.rawValue) })
    }

    /// Who did something: the name as it was then, and the account where there is one.
    mutating func member(_ name: String, _ signature: Signature?) {
        guard let signature else { return null(name) }
        object(name) { json in
            json.member("name", signature.name)
            json.member("account", signature.staff)
        }
    }

    mutating func member(_ name: String, _ embargo: Embargo?) {
        guard let embargo else { return null(name) }
        object(name) { json in
            json.member("until", embargo.until)
            json.member("publishesWhenLifted", embargo.publishesWhenLifted)
        }
    }

    /// A section, null for the one of those that have none yet.
    mutating func member(_ name: String, _ section: Section) {
        guard !section.isUnfiled else { return null(name) }
        object(name) { $0.write(section) }
    }

    mutating func write(_ section: Section) {
        member("name", section.name)
        member("slug", section.slug.text)
        member("address", PageAddress.section(section.slug, before: nil).path)
    }

    mutating func write(_ act: DueAct) {
        member("id", act.id)
        member("act", act.act.rawValue)
        member("at", act.at)
        member("revision", act.revision)
        member("madeBy", act.madeBy)
        member("madeAt", act.madeAt)
    }

    mutating func write(_ note: PublishedNote) {
        member("id", note.id)
        member("kind", note.kind.rawValue)
        ManuscriptJSON.write(note.text, "text", to: &self)
        member("addedAt", note.addedAt)
        member("linkedStory", note.linkedStory)
    }
}
