import Editorial
import Foundation
import Storage

/// Takes text captures of article pages in: the article with its text, the headlines of its lists as stories whose text is
/// not held, and the lists themselves as they were shown.
public struct CaptureImport: Sendable {
    private let profile: CaptureProfile
    private let reader: CaptureReader
    private let store: (any ArchiveStore)?
    private let by: String

    /// - Parameters:
    ///   - zone: the site's, which the lists' times are in.
    ///   - store: where stories go; nil to read and report only.
    ///   - by: who brings them, for the audit line.
    public init(profile: CaptureProfile, zone: SiteZone, store: (any ArchiveStore)?, by: String) {
        self.profile = profile
        self.store = store
        self.by = by
        reader = CaptureReader(profile: profile, zone: zone)
    }

    /// Takes the capture in a file in; one that cannot be read is refused in the report.
    ///
    /// Parameters and errors as with `take(_:name:capturedAt:now:)`.
    public func take(
        path: String, name: String? = nil, capturedAt: Instant?, now: Instant
    ) async throws(StorageError) -> ImportReport {
        let bytes: Data
        do {
            let handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
            defer { try? handle.close() }
            bytes = try handle.read(upToCount: CaptureText.largest + 1) ?? Data()
        } catch {
            var report = ImportReport()
            report.refuse(.init(file: name ?? path), "it cannot be read: \(FileFault.why(path))")
            return report
        }
        return try await take(Array(bytes), name: name ?? path, capturedAt: capturedAt, now: now)
    }

    /// Takes one capture in. A second time it changes nothing.
    ///
    /// - Parameters:
    ///   - bytes: of the file.
    ///   - name: of the file, for the report.
    ///   - capturedAt: when the page was captured; the newest time on it unless told.
    ///   - now: the moment of the import.
    /// - Returns: what was done; a capture that does not fit the profile is refused in it, and nothing of it is stored.
    /// - Throws: when the database does not answer.
    public func take(
        _ bytes: [UInt8], name: String, capturedAt: Instant?, now: Instant
    ) async throws(StorageError) -> ImportReport {
        var report = ImportReport()
        let page: CapturedPage
        do {
            page = try reader.read(bytes)
        } catch {
            report.refuse(.init(file: name, line: error.line), error.reason)
            return report
        }
        for remark in page.remarks { report.remark(.init(file: name), remark) }
        let shownAt = capturedAt ?? page.newestTime
        let captured = CapturedStories(page, unknownSection: profile.unknownSection, seenAt: shownAt)
        guard let store else {
            report.fit = captured.stories.count
            return report
        }
        let answers = try await store.takeIn(captured.stories, by: by, at: now, mark: nil)
        for answer in answers { report.note(answer, at: .init(file: name)) }
        try await record(captured, answers, shownAt: shownAt, now: now, in: store)
        if answers.indices.contains(captured.articlePlace), let path = answers[captured.articlePlace].path {
            report.addresses.append(path)
        }
        return report
    }

    private func record(
        _ captured: CapturedStories, _ answers: [TakenIn], shownAt: Instant, now: Instant, in store: any ArchiveStore
    ) async throws(StorageError) {
        for list in captured.lists {
            let stories = list.places.compactMap { answers.indices.contains($0) ? answers[$0].story : nil }
            _ = try await store.record(ShownList(kind: list.kind, shownAt: shownAt, stories: stories), by: by, at: now)
        }
    }
}
