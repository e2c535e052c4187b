import Foundation

/// Real pictures that lie beside the repository, not in it.
enum SharedMedia {
    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("shared/data/media")

    static var isThere: Bool { FileManager.default.fileExists(atPath: root.path) }

    /// Nil, with a line that says so, when the file is not there.
    static func bytes(_ path: String) throws -> [UInt8]? {
        let url = root.appendingPathComponent(path)
        guard FileManager.default.fileExists(atPath: url.path) else {
            print("skipped: ../shared/data/media/\(path) is not beside the repository")
            return nil
        }
        return [UInt8](try Data(contentsOf: url))
    }

    static func files(_ folder: String, ending: String) -> [URL] {
        let root = root.appendingPathComponent(folder)
        let found = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)?.compactMap { $0 as? URL } ?? []
        if found.isEmpty { print("skipped: ../shared/data/media/\(folder) is not beside the repository") }
        return found.filter { $0.lastPathComponent.hasSuffix(ending) }.sorted { $0.path < $1.path }
    }
}
