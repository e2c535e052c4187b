import Editorial
import Hummingbird
import Newsroom

extension Office {
    /// A whole page of the newsroom.
    ///
    /// - Parameters:
    ///   - room: where in the navigation it stands.
    ///   - done: what has just been done, said on top.
    func page(
        _ template: OfficeTemplate, _ tags: Tags, title: String, room: OfficeRoom? = nil, status: HTTPResponse.Status = .ok,
        done: String? = nil, _ context: StaffContext
    ) -> Response {
        tags.offer("w", context.words.tags)
        let frame = Tags()
        frame.offer("w", context.words.tags)
        frame["main"] = templates.render(template, tags)
        frame["title"] = title
        frame["language"] = context.words.language.rawValue
        frame["siteName"] = site.name
        frame["done"] = done
        addAssets(to: frame, for: template, isInside: context.isInside)
        if context.isInside, let member = context.signedIn?.member { addMember(member, to: frame, room, context.words) }
        return .html(templates.render(.office, frame), status: status)
    }

    private func addAssets(to frame: Tags, for template: OfficeTemplate, isInside: Bool) {
        frame["look"] = shelf.address(of: "newsroom.css")
        guard isInside else { return }
        frame["scripts"] = ["htmx.js", "htmx-sse.js"].map { Tags(address: shelf.address(of: $0)) }
        frame["modules"] = (template == .story ? ["keys.js", "editor.js"] : ["keys.js"])
            .map { Tags(address: shelf.address(of: $0)) }
        if template == .story {
            frame["isStory"] = true
            frame["editorLook"] = shelf.address(of: "editor.css")
        }
    }

    private func addMember(_ member: StaffMember, to frame: Tags, _ room: OfficeRoom?, _ words: StaffWords) {
        frame["memberName"] = member.displayName
        frame["memberRole"] = words["role." + member.role.rawValue]
        frame["initials"] = String(member.displayName.split(separator: " ").prefix(2).compactMap(\.first))
        frame["mayStart"] = member.may(.startStory)
        frame["rooms"] = OfficeRoom.allCases.filter { $0.isFor(member) }.map { place in
            let tags = Tags(address: place.address)
            tags["name"] = words["nav." + place.rawValue]
            tags["key"] = place.key
            tags["isHere"] = place == room
            tags["begins"] = place.beginsGroup
            return tags
        }
    }
}

extension StaffContext {
    /// Whether whoever asks is through all gates.
    var isInside: Bool { signedIn?.needs == .nothing }
}

extension Tags {
    convenience init(address: String) {
        self.init()
        self["address"] = address
    }
}
