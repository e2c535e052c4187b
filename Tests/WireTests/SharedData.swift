import Foundation

/// Data that lies beside the repository, not in it.
enum SharedData {
    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("shared/data")

    /// The folder or file, or nil, with a line that says so, when it is not there.
    static func find(_ path: String) -> URL? {
        let url = root.appendingPathComponent(path)
        if FileManager.default.fileExists(atPath: url.path) { return url }
        print("skipped: ../shared/data/\(path) is not beside the repository")
        return nil
    }

    static func bytes(_ path: String) throws -> [UInt8]? {
        guard let url = find(path) else { return nil }
        return Array(try Data(contentsOf: url))
    }

    /// All files below a folder whose names end so, in order of their paths.
    static func files(_ folder: String, ending: String = ".json") -> [URL] {
        guard let root = find(folder), let found = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil) else {
            return []
        }
        let files = found.compactMap { $0 as? URL }.filter { $0.lastPathComponent.hasSuffix(ending) }
        return files.sorted { $0.path < $1.path }
    }
}

/// A file that is gone when the test is over.
final class ScratchFile {
    let path: String

    init(_ bytes: some Collection<UInt8>, name: String = "scratch.json") throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("wire-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let url = folder.appendingPathComponent(name)
        try Data(bytes).write(to: url)
        path = url.path
    }

    convenience init(_ text: String, name: String = "scratch.json") throws {
        try self.init(Array(text.utf8), name: name)
    }

    deinit {
        try? FileManager.default.removeItem(at: URL(fileURLWithPath: path).deletingLastPathComponent())
    }
}
