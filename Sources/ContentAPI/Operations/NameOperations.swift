import Editorial
import JSON
import Newsroom
import Pages
import Storage

/// The names a manuscript may use.
struct NameOperations: Sendable {
    let newsroom: Newsroom

    var all: [Operation] {
        [
            Operation(.get, "sections", sections), Operation(.get, "people", people), Operation(.get, "tags", tags),
        ]
    }

    @Sendable private func sections(_ call: APICall) async throws -> APIAnswer {
        try call.query.mustHaveOnly()
        let sections = try await newsroom.sections()
        return APIAnswer { json in
            json.array("sections") { json in
                for section in sections { json.object { $0.write(section) } }
            }
        }
    }

    @Sendable private func people(_ call: APICall) async throws -> APIAnswer {
        try call.query.mustHaveOnly("prefix", "after", "limit")
        let limit = try call.query.limit()
        let people = try await newsroom.people(
            prefix: try call.query.text("prefix", upTo: 120), after: try after(call), limit: limit)
        return APIAnswer { json in
            json.array("people") { json in
                for person in people { json.object { $0.write(person) } }
            }
            json.memberOrNull("next", people.count < limit ? nil : people.last?.name)
        }
    }

    /// The name that the page before ended with.
    private func after(_ call: APICall) throws(Problem) -> String? {
        call.query["after"] == nil ? nil : try call.query.text("after", upTo: 300)
    }

    @Sendable private func tags(_ call: APICall) async throws -> APIAnswer {
        try call.query.mustHaveOnly("prefix", "after", "limit")
        let limit = try call.query.limit()
        let tags = try await newsroom.tags(
            prefix: try call.query.text("prefix", upTo: 120), after: try after(call), limit: limit)
        return APIAnswer { json in
            json.array("tags") { json in
                for tag in tags { json.object { $0.write(tag) } }
            }
            json.memberOrNull("next", tags.count < limit ? nil : tags.last?.name)
        }
    }
}

extension JSONWriter {
    mutating func write(_ person: Person) {
        member("name", person.name)
        member("slug", person.slug.text)
        member("address", PageAddress.person(person.slug, before: nil).path)
    }

    mutating func write(_ tag: Tag) {
        member("name", tag.name)
        member("slug", tag.slug.text)
        member("address", PageAddress.topic(tag.slug, before: nil).path)
    }
}
