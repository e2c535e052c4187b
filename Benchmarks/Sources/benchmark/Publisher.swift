import Editorial
import Foundation
import Press
import SQLiteStorage
import Storage

/// A newsroom's hand: takes stories in beside the server, as `terbit import` does, and waits until every page shows them.
final class Publisher: Sendable {
    private let database: SQLiteDatabase
    private let directory: String
    private let clock = SiteClock.system

    init(into corpus: Corpus) throws {
        directory = corpus.directory.path
        database = try SQLiteDatabase(directory: directory)
    }

    /// What a publication cost.
    struct Cost: Sendable {
        let headline: String
        let path: String
        /// Until the database had it for good.
        let stored: Duration
        /// Until the press said that every page shows it.
        let shown: Duration
    }

    /// Publishes a story nobody had before.
    func publish() async throws -> Cost {
        let mark = UUID().uuidString.prefix(8).lowercased()
        let headline = "Kabar ukur \(mark)"
        let began = ContinuousClock.now
        let taken = try await database.takeIn([story(headline, key: String(mark))], by: "benchmark", at: clock.now, mark: nil)
        let stored = ContinuousClock.now - began
        guard case .shown = try await PressWait(orders: database, directory: directory).wait() else {
            throw BenchmarkError.unexpected("The press did not carry an order out within five seconds.")
        }
        let shown = ContinuousClock.now - began
        return Cost(headline: headline, path: taken.first?.path ?? "/", stored: stored, shown: shown)
    }

    func close() throws {
        try database.close()
    }

    private func story(_ headline: String, key: String) -> IncomingStory {
        IncomingStory(
            origin: .init(source: "benchmark", key: key), headline: headline, lead: "Berita yang hanya dipakai untuk mengukur.",
            body: Body((1...8).map { .paragraph("Paragraf \($0) dari berita ukur \(key). " + Publisher.filling) }),
            bylines: [.init("Redaksi Ukur")], section: "Ekonomi", tags: ["ukur"], firstPublishedAt: clock.now)
    }

    private static let filling = String(repeating: "Kalimat ini mengisi halaman sampai panjangnya seperti berita biasa. ", count: 5)
}
