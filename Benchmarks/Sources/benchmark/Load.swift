/// What a load came to.
struct Load: Sendable {
    let requests: Int
    let time: Duration
    /// Over the wire, heads included.
    let bytes: Int
    /// Connections that broke or waited too long.
    let broken: Int
    /// Answers that were not 2xx or 3xx.
    let refused: Int
    let median: Duration
    let p99: Duration
    /// Paths handed out by a script; more than were answered.
    let asked: Int
    /// What the server used of the processors for it.
    let busy: Duration

    /// Reads the line that wrk's script prints.
    init?(line: Substring, busy: Duration) {
        let numbers = line.split(separator: " ").compactMap { Int($0) }
        guard numbers.count == 8, numbers[0] > 0, numbers[1] > 0 else { return nil }
        requests = numbers[0]
        time = .microseconds(numbers[1])
        bytes = numbers[2]
        broken = numbers[3]
        refused = numbers[4]
        median = .microseconds(numbers[5])
        p99 = .microseconds(numbers[6])
        asked = numbers[7]
        self.busy = busy
    }

    var perSecond: Double { Double(requests) / time.seconds }
    var busyPerPage: Double { busy.microseconds / Double(requests) }
    var bytesPerPage: Double { Double(bytes) / Double(requests) }
    var errors: Int { broken + refused }
}
