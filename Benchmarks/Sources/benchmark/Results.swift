import Foundation

/// The book of results: one dated section a run.
struct Results: Sendable {
    let file: URL

    /// Adds a section at the end; makes the file when there is none.
    func append(_ verdicts: [Verdict], on machine: Machine, _ workshop: Workshop) throws {
        let before = (try? String(contentsOf: file, encoding: .utf8)) ?? Results.opening
        try Data((before + section(verdicts, machine, workshop)).utf8).write(to: file, options: .atomic)
    }

    private static let opening = """
        # Results

        One section a run, newest last, written by `make bench`. What is measured and how to read it is in [README.md](README.md).

        """

    private func section(_ verdicts: [Verdict], _ machine: Machine, _ workshop: Workshop) -> String {
        """

        ## \(machine.date)

        \(machine.description). \(workshop.rounds) rounds of \(workshop.seconds.digits(0)) s, \
        \(workshop.publishingSeconds.digits(0)) s of publishing.

        | benchmark | figures (limits) | others' cores | |
        | --- | --- | --- | --- |
        \(verdicts.map(\.row).joined(separator: "\n"))

        """
    }
}
