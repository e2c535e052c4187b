import Foundation

/// A program of the system's that measuring needs.
enum Tool {
    /// Where the program is.
    ///
    /// - Parameter package: of Debian, which has it; named when it is not there.
    static func find(_ name: String, package: String) throws -> String {
        let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
        // Servers lie where only root's path leads.
        let folders = path.split(separator: ":").map(String.init) + ["/usr/sbin", "/usr/local/sbin"]
        guard let file = folders.map({ $0 + "/" + name }).first(where: FileManager.default.isExecutableFile(atPath:)) else {
            throw BenchmarkError.missing(tool: name, package: package)
        }
        return file
    }
}
