import Foundation
import JSON
import Yams

/// User agents of crawlers and of browsers, from the shared data beside the checkout.
enum Corpora {
    static let directory = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("shared/data/bots")

    static var areThere: Bool {
        let isThere = FileManager.default.fileExists(atPath: directory.path)
        if !isThere { print("Not tried: there are no user agents in \(directory.path).") }
        return isThere
    }

    static func crawlers() throws -> [String] {
        let json = try JSONReader.read(Array(Data(contentsOf: directory.appendingPathComponent("crawler-user-agents.json"))))
        let instances = (json.array ?? []).flatMap { $0.object?["instances"]?.array ?? [] }.compactMap(\.string)
        return try instances + agents(in: "device-detector/bots.yml").map(\.agent)
    }

    /// Agents with what they are of: `browser`, `mobile app`, `feed reader`, `library`, …
    static func others() throws -> [(agent: String, kind: String)] {
        let folder = directory.appendingPathComponent("device-detector/humans-and-tools")
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".yml") }.sorted()
        return try files.flatMap { try agents(in: "device-detector/humans-and-tools/\($0)") }
    }

    private static func agents(in file: String) throws -> [(agent: String, kind: String)] {
        let text = try String(contentsOf: directory.appendingPathComponent(file), encoding: .utf8)
        let entries = try Yams.compose(yaml: text)?.sequence ?? []
        return entries.compactMap { entry in
            guard let agent = entry.mapping?["user_agent"]?.string else { return nil }
            return (agent, entry.mapping?["client"]?.mapping?["type"]?.string ?? "")
        }
    }
}
