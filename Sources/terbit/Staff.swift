import ArgumentParser

struct Staff: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Keep the accounts of the newsroom.",
        discussion: """
            Example: terbit staff add sekar --role reporter --name "Sekar Wening"

            A password, link or token is printed once, alone on the standard output; what there is to say about it goes to the
            standard error. Roles: reporter, editor, chief-editor, administrator.
            """,
        subcommands: [
            StaffAdd.self, StaffList.self, StaffReset.self, StaffDisable.self, StaffEnable.self, StaffToken.self,
        ])
}
