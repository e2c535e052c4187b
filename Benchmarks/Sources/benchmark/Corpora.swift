import Foundation

/// The corpora of a run, each made once, when first wanted.
actor Corpora {
    private let terbit: String
    private let directory: URL
    /// Where the large one is kept from run to run; nil for a run that makes its own.
    private let kept: URL?
    private var made: [Int: Corpus] = [:]

    static let small = 1_000
    static let large = 100_000

    init(terbit: String, directory: URL, kept: URL?) {
        self.terbit = terbit
        self.directory = directory
        self.kept = kept
    }

    func corpus(_ stories: Int) async throws -> Corpus {
        if let corpus = made[stories] { return corpus }
        let own = directory.appendingPathComponent("stories-\(stories)")
        let place = stories == Corpora.large ? kept ?? own : own
        let corpus = Corpus(directory: place, stories: stories)
        // A portal that has them already gets none, so a kept one costs nothing.
        let log = directory.appendingPathComponent("demo-\(stories).log")
        let began = ContinuousClock.now
        tell("Looking after a portal of \(stories) stories …")
        _ = try await ChildProcess(terbit, ["demo", "--stories", "\(stories)", "--data", place.path], output: log).success()
        tell("… there after \((ContinuousClock.now - began).seconds.digits(1)) s.")
        made[stories] = corpus
        return corpus
    }

    private func tell(_ text: String) {
        FileHandle.standardError.write(Data((text + "\n").utf8))
    }
}
