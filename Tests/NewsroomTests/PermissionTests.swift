import Editorial
import Foundation
import Storage
import Testing

@testable import Newsroom

@Suite struct PermissionTests {
    @Test func `the page of permissions says what the code decides`() throws {
        let page = try String(
            contentsOf: URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../docs/permissions.md"),
            encoding: .utf8)
        let rows = page.split(separator: "\n").filter { $0.hasPrefix("| `") }.map { line in
            line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
        }
        #expect(rows.count == Permission.allCases.count)
        for permission in Permission.allCases {
            let row = rows.first { $0.first == "`\(permission.rawValue)`" }
            #expect(row.map { Array($0.dropFirst()) } == StaffRole.allCases.map { permission.reach(of: $0).rawValue })
        }
    }

    @Test func `whoever may see how to reach those who ask for a reply may see it of all they may read`() {
        for role in StaffRole.allCases {
            let contacts = Permission.readContacts.reach(of: role)
            #expect(contacts == .never || contacts == Permission.readReplies.reach(of: role), "\(role)")
        }
    }

    @Test func `an editor works in their sections, in none yet, and on their own stories`() {
        let editor = Sample.member(.editor, sections: [Sample.dunia.id])
        func may(_ section: Section, startedBy: StaffMember.ID) -> Bool {
            editor.may(
                .publishStory, startedBy: Signature(name: "x", staff: startedBy), section: section, workingState: .inReview)
        }
        #expect(may(Sample.dunia, startedBy: .init(99)))
        #expect(may(Sample.unfiled, startedBy: .init(99)))
        #expect(!may(Sample.olahraga, startedBy: .init(99)))
        #expect(may(Sample.olahraga, startedBy: editor.id))
    }
}
