import Foundation
import Synchronization

/// Ctrl-C and a request to stop: the processes that were started are stopped and the work is cleared away first.
final class Interruption: Sendable {
    private let sources: Mutex<[any DispatchSourceSignal]>

    init(clearing directory: URL) {
        let sources = [SIGINT, SIGTERM, SIGHUP].map { number in
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
            source.setEventHandler {
                Children.close()
                try? FileManager.default.removeItem(at: directory)
                exit(128 + number)
            }
            source.resume()
            return source as any DispatchSourceSignal
        }
        self.sources = Mutex(sources)
    }
}
