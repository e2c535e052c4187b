/// One thing that is measured.
protocol Benchmark: Sendable {
    /// The word for it on the command line.
    static var name: String { get }
    /// Whether it is left out unless it is asked for by name.
    static var isOnRequest: Bool { get }

    init()

    /// Measures, and stops every server it started.
    func run(in workshop: Workshop) async throws -> [Figure]
}

extension Benchmark {
    static var isOnRequest: Bool { false }
}
