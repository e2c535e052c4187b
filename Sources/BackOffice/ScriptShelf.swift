import CNewsroomScripts
import Crypto
import Foundation

/// The newsroom's scripts, and the look of its editor, as browsers fetch them.
///
/// All stand in one folder whose name is made from what they hold. So a script imports the one beside it by its plain
/// name, every address can be kept by a browser for ever, and a new edition of the program has new addresses.
public struct ScriptShelf: Sendable {
    public struct File: Sendable {
        public let name: String
        public let bytes: [UInt8]
        public let mediaType: String
    }

    /// What the program holds.
    public static let embedded = ScriptShelf(ownScripts + fetchedScripts + styles)

    /// The folder's name: the beginning of the SHA-256 over every name and its bytes.
    public let version: String

    private let files: [String: File]

    init(_ files: [File]) {
        var hash = SHA256()
        for file in files.sorted(by: { $0.name < $1.name }) {
            hash.update(data: Array("\(file.name) \(file.bytes.count)\n".utf8))
            hash.update(data: file.bytes)
        }
        version = hash.finalize().prefix(8).map { String(format: "%02x", $0) }.joined()
        self.files = Dictionary(uniqueKeysWithValues: files.map { ($0.name, $0) })
    }

    /// `/redaksi/berkas/{version}/{name}`.
    public func address(of name: String) -> String { "/redaksi/berkas/\(version)/\(name)" }

    /// The file for what follows `/redaksi/berkas/`, or nil. A folder of another edition is not ours to answer for.
    public func file(at path: some StringProtocol) -> File? {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[0] == version else { return nil }
        return files[String(parts[1])]
    }
}

extension ScriptShelf {
    private static let script = "text/javascript; charset=utf-8"

    private static var ownScripts: [File] {
        OwnScript.allCases.map { File(name: "\($0.rawValue).js", bytes: $0.bytes, mediaType: script) }
    }

    /// From `scripts/setup`; see docs/editor.md.
    private static var fetchedScripts: [File] {
        [
            File(name: "htmx.js", bytes: bytes(of: terbit_htmx()), mediaType: script),
            File(name: "htmx-sse.js", bytes: bytes(of: terbit_htmx_sse()), mediaType: script),
            File(name: "tiptap.js", bytes: bytes(of: terbit_tiptap()), mediaType: script),
        ]
    }

    private static func bytes(of script: terbit_script) -> [UInt8] {
        Array(UnsafeBufferPointer(start: script.bytes, count: script.length))
    }

    private static var styles: [File] {
        [
            File(
                name: "newsroom.css", bytes: PackageResources.newsroom_css + PackageResources.readers_css,
                mediaType: "text/css; charset=utf-8"),
            File(name: "editor.css", bytes: PackageResources.editor_css, mediaType: "text/css; charset=utf-8"),
        ]
    }
}
