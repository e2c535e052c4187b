import Editorial
import JSON
import Storage

/// One ninjs file, read into batches of stories.
final class NinjsFile {
    /// Stories that are stored together, with what was refused and remarked on the way to them.
    struct Batch {
        var stories: [(story: IncomingStory, place: ImportReport.Place)] = []
        var report = ImportReport()
        /// Objects of the file read when the batch ended.
        var objects = 0
        /// Bytes of the file read when the batch ended.
        var bytesRead = 0
        var isLast = false
        fileprivate var size = 0
    }

    let packed: PackedFile
    let name: String
    private let setting: NinjsStory.Setting
    private var splitter: ObjectSplitter
    private var waiting: [ObjectSplitter.Piece] = []
    private var next = 0
    private var objects = 0
    private var isAtEnd = false
    /// Set when the bytes cannot be unpacked any further.
    private var failure: String?

    private static let batchStories = 500
    private static let batchBytes = 8 << 20

    /// - Parameters:
    ///   - name: as the report names the file.
    ///   - largest: bytes of the largest object that is taken.
    init(path: String, name: String, setting: NinjsStory.Setting, largest: Int) throws(UnpackingError) {
        packed = try PackedFile(path)
        self.name = name
        self.setting = setting
        splitter = ObjectSplitter(limit: largest)
    }

    /// Passes over objects that an earlier reading has stored.
    func skip(_ count: Int) {
        while objects < count, let _ = nextPiece() { objects += 1 }
    }

    /// The next stories; the last batch says so, and may be empty.
    func nextBatch() -> Batch {
        var batch = Batch()
        while batch.stories.count < NinjsFile.batchStories, batch.size < NinjsFile.batchBytes {
            guard let piece = nextPiece() else {
                finish(&batch)
                break
            }
            objects += 1
            take(piece, into: &batch)
        }
        batch.objects = objects
        batch.bytesRead = packed.bytesRead
        return batch
    }

    private func finish(_ batch: inout Batch) {
        batch.isLast = true
        if let failure {
            batch.report.refuse(.init(file: name), failure)
        } else if objects == 0 {
            batch.report.refuse(.init(file: name), "it holds no ninjs object")
        }
    }

    private func nextPiece() -> ObjectSplitter.Piece? {
        while next == waiting.count {
            waiting.removeAll(keepingCapacity: true)
            next = 0
            guard !isAtEnd else { return nil }
            readOn()
        }
        defer { next += 1 }
        return waiting[next]
    }

    private func readOn() {
        do {
            if let bytes = try packed.next() {
                splitter.take(bytes) { waiting.append($0) }
                return
            }
        } catch {
            failure = error.reason
        }
        isAtEnd = true
        splitter.finish { waiting.append($0) }
    }

    private func take(_ piece: ObjectSplitter.Piece, into batch: inout Batch) {
        switch piece {
        case .broken(let reason, let line):
            batch.report.refuse(.init(file: name, object: objects, line: line), reason)
        case .object(let bytes, let line):
            batch.size += bytes.count
            take(bytes, at: .init(file: name, object: objects, line: line), into: &batch)
        }
    }

    private func take(_ bytes: [UInt8], at place: ImportReport.Place, into batch: inout Batch) {
        var place = place
        do {
            let text = try JSONReader.readText(bytes)
            let value = text.holdsControls ? text.value.withoutControls() : text.value
            guard let object = value.object else { return }
            if text.holdsControls { batch.report.remark(place, "control characters were left out") }
            let item = NinjsItem(object)
            place.uri = item.uri
            let read = try NinjsStory(item, bytes: bytes, setting: setting)
            batch.stories.append((read.story, place))
            for remark in read.remarks { batch.report.remark(place, remark) }
        } catch let error as JSONError {
            place.line = (place.line ?? 1) + bytes.prefix(error.offset).count { $0 == 0x0A }
            batch.report.refuse(place, error.reason)
        } catch let error as NinjsRefusal {
            batch.report.refuse(place, error.reason)
        } catch {
            batch.report.refuse(place, "\(error)")
        }
    }
}
