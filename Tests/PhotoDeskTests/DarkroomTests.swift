import Editorial
import Foundation
import Storage
import Synchronization
import TerbitTesting
import Testing

@testable import PhotoDesk

/// Photos through the whole desk: checked, developed by a child process, kept.
struct DarkroomTests {
    private let directory: TemporaryDirectory

    init() throws { directory = try TemporaryDirectory() }

    /// The program beside the tests' own bundle: `swift build --build-tests` makes both.
    static let program = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent().appendingPathComponent("terbit")
        .path

    private func desk(_ change: (inout PhotoLimits) -> Void = { _ in }, program: String = DarkroomTests.program) -> PhotoDesk {
        var limits = PhotoLimits.standard
        change(&limits)
        return PhotoDesk(directory: directory.path + "/media", darkroom: Darkroom(program: program, limits: limits))
    }

    private var files: [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: directory.path + "/media")) ?? []).sorted()
    }

    private func refusal(_ desk: PhotoDesk, _ bytes: [UInt8], named name: String = "") async -> PhotoRefusal? {
        do {
            _ = try await desk.takeIn(bytes, named: name, mediaType: nil)
            return nil
        } catch {
            return error
        }
    }

    @Test func `a real photo is kept in three widths and two types, each named by its bytes`() async throws {
        guard let bytes = try SharedMedia.bytes("image-rs/png/bugfixes/debug_triangle_corners_widescreen.png") else { return }
        let photo = try await desk().takeIn(bytes, named: "segitiga.png", mediaType: "image/png")
        #expect(photo.asset.name.hasSuffix(".jpg"))
        #expect((photo.asset.width, photo.asset.height) == (2000, 1000))
        #expect(photo.asset.renditions.map(\.width) == [480, 480, 960, 960, 1600, 1600])
        #expect(
            photo.asset.renditions.map { Asset.mediaType(of: $0.name) == "image/webp" } == [true, false, true, false, true, false])
        #expect(photo.description.originalName == "segitiga.png")
        #expect(files == ([photo.asset.name] + photo.asset.renditions.map(\.name)).sorted())
        for name in files {
            let found = [UInt8](try Data(contentsOf: URL(fileURLWithPath: directory.path + "/media/" + name)))
            let file = try PhotoFile(found)
            #expect(PhotoShelf.name(of: found, file.format) == name)
            let size = photo.asset.renditions.first { $0.name == name }.map { ($0.width, $0.height) }
            #expect((file.width, file.height) == size ?? (photo.asset.width, photo.asset.height))
        }
    }

    @Test func `the same photo twice is the same asset, and nothing is written anew`() async throws {
        guard let bytes = try SharedMedia.bytes("exif/gps/DSCN0010.jpg") else { return }
        let first = try await desk().takeIn(bytes, named: "a.jpg", mediaType: nil)
        let before = files
        let second = try await desk().takeIn(bytes, named: "b.jpg", mediaType: nil)
        #expect(first.asset == second.asset)
        #expect(files == before)
        #expect(second.description.originalName == "b.jpg")
    }

    @Test func `nothing of the file's own metadata is in what is kept`() async throws {
        guard let bytes = try SharedMedia.bytes("exif/gps/DSCN0010.jpg") else { return }
        #expect(try !PhotoFile(bytes).blocks.exif.isEmpty)
        let photo = try await desk().takeIn(bytes, named: "", mediaType: nil)
        #expect(photo.description.takenAt == "2008-10-22T16:28:39")
        for name in files {
            let found = [UInt8](try Data(contentsOf: URL(fileURLWithPath: directory.path + "/media/" + name)))
            let file = try PhotoFile(found)
            #expect(file.blocks.exif.isEmpty && file.blocks.xmp.isEmpty && file.blocks.photoshop.isEmpty)
            #expect(!String(decoding: found, as: Unicode.ASCII.self).contains("GPS"))
        }
    }

    @Test func `caption and credit of the IPTC reference photo are read`() async throws {
        guard let bytes = try SharedMedia.bytes("IPTC-PhotometadataRef-Std2017.1.jpg") else { return }
        let photo = try await desk().takeIn(bytes, named: "", mediaType: nil).photo
        #expect(photo.caption == "The description aka caption (ref2017.1)")
        #expect(photo.credit == "Credit Line (ref2017.1)/Creator1 (ref2017.1), Creator2 (ref2017.1)")
    }

    @Test(arguments: ["1", "2", "4", "5", "7", "8"]) func `a turned photo stands upright`(orientation: String) async throws {
        guard let bytes = try SharedMedia.bytes("exif/orientation/landscape_\(orientation).jpg") else { return }
        let asset = try await desk().takeIn(bytes, named: "", mediaType: nil).asset
        #expect((asset.width, asset.height) == (600, 450))
    }

    @Test func `what is refused leaves nothing in the folder`() async throws {
        let desk = desk()
        #expect(await refusal(desk, []) == .empty)
        #expect(await refusal(desk, Heads.png(60_000, 60_000)) != nil)
        guard case .damaged = await refusal(desk, Heads.jpeg(100, 100)) else {
            Issue.record("a head without a picture was let in")
            return
        }
        #expect(await refusal(self.desk { $0.bytes = 10 }, Heads.png(1, 1)) == .tooLarge(bytes: 33, limit: 10))
        #expect(files.isEmpty)
    }

    @Test func `fuzzed PNGs and the suite's broken ones are answered`() async throws {
        let desk = desk()
        var taken = 0
        for url in SharedMedia.files("png-fuzz", ending: ".png") + SharedMedia.files("pngsuite", ending: ".png") {
            // All of the suite's broken files but the one whose pixels are whole and whose checksum alone is wrong.
            let isBroken = url.lastPathComponent.hasPrefix("x") && url.lastPathComponent != "xcsn0g01.png"
            let refusal = await refusal(desk, [UInt8](try Data(contentsOf: url)))
            if refusal == nil { taken += 1 }
            #expect(refusal != .tooDemanding && refusal != .notEquipped)
            #expect(!isBroken || refusal != nil, "\(url.lastPathComponent) is broken and was let in")
        }
        if SharedMedia.isThere { #expect(taken > 100) }
    }

    /// What is said of a program that is this script.
    private func refusal(_ script: String, _ change: (inout PhotoLimits) -> Void = { _ in }) async -> PhotoRefusal? {
        let path = directory.path + "/" + UUID().uuidString
        #expect(
            FileManager.default.createFile(
                atPath: path, contents: Data("#!/bin/sh\n\(script)\n".utf8), attributes: [.posixPermissions: 0o755]))
        // A child that another test starts may hold the script open for writing until it becomes its own program, and
        // meanwhile the system does not start it.
        for _ in 0..<1000 {
            let refusal = await refusal(desk(change, program: path), Heads.jpeg(10, 10))
            guard refusal == .notEquipped else { return refusal }
        }
        return .notEquipped
    }

    @Test func `a program that answers nothing, rubbish, too much or never is a refusal`() async throws {
        let photo = Heads.jpeg(10, 10)
        #expect(await refusal(desk(program: "/nonexistent"), photo) == .notEquipped)
        #expect(await refusal(desk(program: "/bin/true"), photo) == .damaged("its decoder's answer is not what it should be"))
        #expect(await refusal(desk(program: "/bin/false"), photo) == .damaged("its decoder ended with status 1"))
        #expect(await refusal("echo '{}'; kill -SEGV $$") == .damaged("its decoder was ended by signal 11"))
        let endless = "while true; do echo aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa; done"
        #expect(await refusal(endless) { $0.madeBytes = 100_000 } == .tooDemanding)
        #expect(await refusal("exec sleep 600") { $0.time = .milliseconds(300) } == .tooDemanding)
        #expect(files.isEmpty)
    }

    @Test func `a crowd is served two by two, and whoever finds the line full is told`() async throws {
        guard let good = try SharedMedia.bytes("image-rs/jpg/portrait_2.jpg") else { return }
        let desk = desk { $0.waiting = 4 }
        let refusals = await withTaskGroup(of: PhotoRefusal?.self) { group in
            for number in 0..<24 {
                let bytes = number % 3 == 2 ? Array(good.prefix(good.count / 2)) : good
                group.addTask { await refusal(desk, bytes) }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        let turnedAway = refusals.filter { $0 == .busy }.count
        let damaged = refusals.filter { if case .damaged = $0 { true } else { false } }.count
        let taken = refusals.filter { $0 == nil }.count
        #expect(turnedAway + damaged + taken == 24)
        #expect(damaged + taken >= 6)
        #expect(await refusal(desk, good) == nil, "the desk goes on after it")
    }

    @Test func `an answer whose pictures are not what it says is not taken`() throws {
        var photo = DevelopedPhoto(outcome: .developed)
        let picture = Heads.jpeg(10, 20)
        func answer(_ format: PhotoFormat, _ width: Int, _ length: Int, _ bytes: [UInt8]) throws -> Darkroom.Print? {
            photo.pictures = [.init(format: format, width: width, height: 20, length: length)]
            return Darkroom.Print([UInt8](try JSONEncoder().encode(photo)) + [0x0A] + bytes)
        }
        #expect(try answer(.jpeg, 10, picture.count, picture) != nil)
        #expect(try answer(.jpeg, 11, picture.count, picture) == nil)
        #expect(try answer(.webp, 10, picture.count, picture) == nil)
        #expect(try answer(.jpeg, 10, picture.count + 1, picture) == nil)
        #expect(try answer(.jpeg, 10, -1, picture) == nil)
        #expect(try answer(.jpeg, 10, picture.count, picture + [0]) == nil)
        #expect(try answer(.jpeg, 10, 4, Array("<svg".utf8)) == nil)
        let telling = Heads.jpeg(10, 20, segments: [Heads.segment(0xE1, Array("Exif\0\0GPS".utf8))])
        #expect(try answer(.jpeg, 10, telling.count, telling) == nil)
        #expect(Darkroom.Print([]) == nil)
    }

    @Test func `a folder that cannot be written is said, not passed over`() async throws {
        guard let bytes = try SharedMedia.bytes("exif/gps/DSCN0010.jpg") else { return }
        try Data().write(to: URL(fileURLWithPath: directory.path + "/media"))
        guard case .notKept = await refusal(desk(), bytes) else {
            Issue.record("the photo was not kept, and nobody was told")
            return
        }
    }
}

struct TurnsTests {
    @Test func `two go on at once, some wait, the next is turned away`() async throws {
        let turns = Turns(atOnce: 2, waiting: 1)
        #expect(await turns.take())
        #expect(await turns.take())
        let waits = Task { await turns.take() }
        // The line is full once the task stands in it.
        while turns.inLine == 0 { await Task.yield() }
        #expect(await !turns.take())
        turns.give()
        #expect(await waits.value)
        turns.give()
        turns.give()
        #expect(await turns.take(), "a turn given back can be taken again")
    }

    /// How many are at work, and were at most.
    private final class Work: Sendable {
        private let counts = Mutex((now: 0, most: 0, done: 0))

        func begin() {
            counts.withLock {
                $0.now += 1
                $0.most = max($0.most, $0.now)
            }
        }

        func end() {
            counts.withLock {
                $0.now -= 1
                $0.done += 1
            }
        }

        var most: Int { counts.withLock { $0.most } }
        var done: Int { counts.withLock { $0.done } }
    }

    @Test func `never more than two are at work, and all get their turn`() async throws {
        let turns = Turns(atOnce: 2, waiting: 100)
        let work = Work()
        await withTaskGroup(of: Void.self) { group in
            for _ in 0..<50 {
                group.addTask {
                    guard await turns.take() else { return }
                    work.begin()
                    await Task.yield()
                    work.end()
                    turns.give()
                }
            }
        }
        #expect(work.most <= 2)
        #expect(work.done == 50)
    }
}
