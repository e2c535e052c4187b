/// Why a theme cannot be used: one sentence that names the file and what is wrong in it.
public struct ThemeError: Error, Hashable, CustomStringConvertible, Sendable {
    /// The theme's file, or the directory itself.
    public let file: String
    /// Counted from 1; nil where no line is to blame.
    public let line: Int?
    /// What is wrong, without the file's name.
    public let problem: String

    init(file: String, line: Int? = nil, problem: String) {
        self.file = file
        self.line = line
        self.problem = problem
    }

    public var description: String {
        line.map { "Theme file \(file), line \($0): \(problem)." } ?? "Theme \(file): \(problem)."
    }
}
