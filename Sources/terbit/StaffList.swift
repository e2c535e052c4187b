import ArgumentParser
import Editorial
import Newsroom
import Storage

struct StaffList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the accounts.", discussion: "Example: terbit staff list --data data")

    @OptionGroup var data: DataOption

    func run() async throws {
        try await StaffRoom.open(data, access: .readOnly) { room in
            let accounts = try await room.asking("") { () async throws(StaffRefusal) in try await room.desk.accounts(by: nil) }
            guard !accounts.isEmpty else {
                room.say("There is no account yet. Make one: \(StaffRoom.firstCommand)")
                return
            }
            let slugs = Dictionary(
                try await room.portal.database.sections().map { ($0.id, $0.slug.text) }, uniquingKeysWith: { first, _ in first })
            var rows = [["ACCOUNT", "NAME", "ROLE", "SECTIONS", "SECOND FACTOR", "LAST SIGNED IN", "STATE"]]
            for account in accounts { rows.append(row(account, slugs, room)) }
            printColumns(rows)
        }
    }

    private func row(_ account: StaffAccount, _ slugs: [Section.ID: String], _ room: StaffRoom) -> [String] {
        let member = account.member
        let sections = member.sections.compactMap { slugs[$0] }.sorted().joined(separator: ",")
        let factor = account.secondFactor != nil ? "yes" : account.mustHaveSecondFactor ? "to be set up" : "no"
        let state = account.disabledAt != nil ? "disabled" : account.passwordHash == nil ? "no password" : "enabled"
        return [
            member.name, member.displayName, member.role.word, sections.isEmpty ? "-" : sections, factor,
            account.lastSignInAt.map { room.dates.machine($0) } ?? "never", state,
        ]
    }

    private func printColumns(_ rows: [[String]]) {
        let widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
        for row in rows {
            let cells = zip(row, widths).map { $0 + String(repeating: " ", count: $1 - $0.count) }
            print(cells.joined(separator: "  ").trimmingSuffix { $0 == " " })
        }
    }
}

extension String {
    fileprivate func trimmingSuffix(while isIdle: (Character) -> Bool) -> Substring {
        var text = self[...]
        while let last = text.last, isIdle(last) { text.removeLast() }
        return text
    }
}
