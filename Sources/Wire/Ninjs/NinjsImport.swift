import Editorial
import Storage

/// Takes IPTC ninjs files in: 1.x, 2.x and 3.x; one object, an array, one a line or one after the other; plain, gzip or
/// Zstandard.
///
/// A file is read in constant memory and stored in batches, each with a mark of how far it came, so that the same command
/// goes on where it was cut off. A file that was read to its end is read again from its beginning: what is stored already
/// is found unchanged by its `uri` and version, and nothing has to be believed of the file. A pipe is always read from its
/// beginning.
public struct NinjsImport: Sendable {
    /// How far a file has been read.
    public struct Progress: Hashable, Sendable {
        /// Objects read so far, those refused included, and those an earlier reading stored.
        public let objects: Int
        /// Bytes of the file as it lies on the disk.
        public let bytesRead: Int
        /// 0 for a pipe, which does not tell.
        public let totalBytes: Int
    }

    private let store: (any ArchiveStore)?
    private let by: String
    private let zone: SiteZone
    private let language: SiteLanguage
    private let section: String
    private let largest: Int

    /// - Parameters:
    ///   - store: where stories go; nil to read and report only.
    ///   - by: who brings them, for the audit line.
    ///   - zone: the site's; times that name no zone are read in it.
    ///   - language: the site's; of stories that name none.
    ///   - section: of stories that name none.
    ///   - largest: bytes of the largest object that is taken, 32 MB unless told.
    public init(
        store: (any ArchiveStore)?, by: String, zone: SiteZone, language: SiteLanguage = .indonesian, section: String = "Umum",
        largest: Int = 32 << 20
    ) {
        self.store = store
        self.by = by
        self.zone = zone
        self.language = language
        self.section = section
        self.largest = largest
    }

    /// Takes one file in.
    ///
    /// - Parameters:
    ///   - path: of the file.
    ///   - name: as the report names it; the path unless told.
    ///   - now: the moment of the import.
    ///   - progress: called after each batch is stored.
    /// - Throws: when the database does not answer; what was stored until then stays and is gone on from.
    public func take(
        _ path: String, name: String? = nil, now: Instant, progress: (Progress) -> Void = { _ in }
    ) async throws(StorageError) -> ImportReport {
        let name = name ?? path
        let setting = NinjsStory.Setting(zone: zone, language: language, now: now, section: section)
        var report = ImportReport()
        let file: NinjsFile
        do {
            file = try NinjsFile(path: path, name: name, setting: setting, largest: largest)
        } catch {
            report.refuse(.init(file: name), error.reason)
            return report
        }
        if let name = file.packed.mark, let mark = try await store?.readingMark(of: name), !mark.isComplete, mark.objects > 0 {
            file.skip(mark.objects)
            report.remark(.init(file: file.name), "went on after object \(mark.objects), where an earlier reading was cut off")
        }
        try await takeBatches(of: file, now: now, into: &report, progress: progress)
        return report
    }

    /// Reads a batch while the one before is stored.
    private func takeBatches(
        of file: NinjsFile, now: Instant, into report: inout ImportReport, progress: (Progress) -> Void
    ) async throws(StorageError) {
        var batch = file.nextBatch()
        while true {
            let current = batch
            let storing = Task { [store, by, mark = file.packed.mark] () -> Result<[TakenIn], StorageError> in
                await NinjsImport.keep(current, in: store, by: by, now: now, file: mark)
            }
            if !current.isLast { batch = file.nextBatch() }
            let answers = try await storing.value.get()
            report.add(current.report)
            if store == nil { report.fit += current.stories.count }
            for (answer, story) in zip(answers, current.stories) { report.note(answer, at: story.place) }
            progress(Progress(objects: current.objects, bytesRead: current.bytesRead, totalBytes: file.packed.totalBytes))
            if current.isLast { return }
        }
    }

    private static func keep(
        _ batch: NinjsFile.Batch, in store: (any ArchiveStore)?, by: String, now: Instant, file: String?
    ) async -> Result<[TakenIn], StorageError> {
        guard let store else { return .success([]) }
        let mark = file.map { ReadingMark(file: $0, objects: batch.objects, isComplete: batch.isLast) }
        do throws(StorageError) {
            return .success(try await store.takeIn(batch.stories.map(\.story), by: by, at: now, mark: mark))
        } catch {
            return .failure(error)
        }
    }
}
