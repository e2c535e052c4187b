import Foundation
import Logging
import Pages
import Press
import ServiceLifecycle

/// Takes a theme into use again when one of its files changes; a theme that is wrong is reported and the last good one stays.
struct ThemeWatcher: Service {
    let directory: String
    let runner: PressRunner
    let logger: Logger

    func run() async throws {
        var last = fingerprint()
        while !Task.isShuttingDownGracefully, !Task.isCancelled {
            try? await Task.sleep(for: .milliseconds(300))
            let now = fingerprint()
            guard now != last else { continue }
            last = now
            do {
                await runner.use(try Theme.directory(directory))
                logger.notice("The theme was taken into use again.")
            } catch {
                logger.error("The theme was not taken into use; the last good one stays.", metadata: ["why": "\(error)"])
            }
        }
    }

    /// Names, sizes and times of the files; of those that cannot be looked at, why. What cannot be read is thereby a change,
    /// and taking the theme into use says in the log what is wrong with it.
    private func fingerprint() -> [String] {
        let names: [String]
        do {
            names = try FileManager.default.contentsOfDirectory(atPath: directory)
        } catch {
            return ["\(error)"]
        }
        return names.sorted().map { name in
            do {
                let facts = try FileManager.default.attributesOfItem(atPath: directory + "/" + name)
                let time = (facts[.modificationDate] as? Date)?.timeIntervalSince1970 ?? 0
                return "\(name) \(time) \(facts[.size] ?? 0)"
            } catch {
                return "\(name) \(error)"
            }
        }
    }
}
