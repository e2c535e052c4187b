/// Why a benchmark could not be run, in one sentence.
enum BenchmarkError: Error, CustomStringConvertible {
    case missing(tool: String, package: String)
    case notStarted(program: String, why: String)
    case failed(program: String, status: Int32, said: String)
    case silent(program: String, seconds: Int, said: String)
    case unexpected(String)

    var description: String {
        switch self {
        case .missing(let tool, let package): "\(tool) was not found: install the Debian package \(package)."
        case .notStarted(let program, let why): "\(program) could not be started: \(why)."
        case .failed(let program, let status, let said): "\(program) ended with status \(status): \(said)"
        case .silent(let program, let seconds, let said): "\(program) did not answer within \(seconds) seconds: \(said)"
        case .unexpected(let what): what
        }
    }
}
