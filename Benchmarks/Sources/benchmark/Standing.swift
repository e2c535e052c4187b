/// A contestant's turns, looked at together.
struct Standing: Sendable {
    var loads: [Load] = []

    var perSecond: Double { loads.map(\.perSecond).median }
    /// Processor time for a page, in microseconds.
    var busyPerPage: Double { loads.map(\.busyPerPage).median }
    var bytesPerPage: Double { loads.map(\.bytesPerPage).median }
    /// In milliseconds.
    var p99: Double { loads.map(\.p99.milliseconds).median }
    /// In milliseconds.
    var median: Double { loads.map(\.median.milliseconds).median }
    var errors: Int { loads.reduce(0) { $0 + $1.errors } }
    /// The slowest and the fastest turn.
    var spread: String {
        "\((loads.map(\.perSecond).min() ?? 0).rate)–\((loads.map(\.perSecond).max() ?? 0).rate)"
    }
}
