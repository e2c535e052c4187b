/// A server that takes its turns under load.
protocol Contestant: Sendable {
    var name: String { get }
    var port: Int { get }
    /// What its processes have used so far.
    var times: ProcessTimes { get }
}
