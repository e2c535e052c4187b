import Foundation
import Testing

@testable import PhotoDesk

/// What is said of a file by its head alone, before anything is decoded.
struct PhotoFileTests {
    private let limits = PhotoLimits.standard

    private func refusal(_ bytes: [UInt8], named name: String = "", type: String? = nil) -> PhotoRefusal? {
        do {
            let file = try PhotoFile(bytes)
            try ClaimedKind(name: name, mediaType: type).check(file.format)
            try file.check(limits)
            return nil
        } catch {
            return error
        }
    }

    @Test func `the three kinds are known by their bytes, with their size`() throws {
        for (bytes, format) in [(Heads.jpeg(30, 20), PhotoFormat.jpeg), (Heads.png(30, 20), .png), (Heads.webp(30, 20), .webp)] {
            let file = try PhotoFile(bytes)
            #expect(file.format == format)
            #expect((file.width, file.height) == (30, 20))
            #expect(refusal(bytes) == nil)
        }
    }

    @Test(arguments: [
        ("<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>", "SVG"), ("<svg onload=alert(1)>", "SVG"),
        ("GIF89a\u{1}\u{1}", "GIF"), ("<!DOCTYPE html><script>alert(1)</script>", "HTML"), ("%PDF-1.7", "PDF"),
        ("\0\0\0\u{18}ftypheic", "HEIC"), ("\0\0\0\u{18}ftypavif", "AVIF"), ("8BPS", "Photoshop"), ("II*\0", "TIFF"),
    ])
    func `other kinds are named, whatever they are called`(text: String, kind: String) {
        #expect(refusal(Array(text.utf8), named: "foto.jpg", type: "image/jpeg") == .notAPhoto(kind))
    }

    @Test func `what is no kind of file is refused without a name`() {
        #expect(refusal([0, 1, 2, 3, 4]) == .notAPhoto(nil))
        #expect(refusal([0xFF, 0xD8]) == .notAPhoto(nil))
    }

    @Test func `name and media type may say nothing, but not otherwise than the bytes`() {
        let jpeg = Heads.jpeg(30, 20)
        #expect(refusal(jpeg, named: "DSC_0001.JPG", type: "image/jpeg; charset=binary") == nil)
        #expect(refusal(jpeg, named: "foto", type: "application/octet-stream") == nil)
        #expect(refusal(jpeg, named: "folder.png/foto.jpeg") == nil)
        #expect(refusal(jpeg, named: "foto.png") == .renamed(is: .jpeg, claims: ".png"))
        #expect(refusal(jpeg, named: "foto.jpg.html") == .renamed(is: .jpeg, claims: ".html"))
        #expect(refusal(jpeg, type: "image/webp") == .renamed(is: .jpeg, claims: "image/webp"))
        #expect(refusal(jpeg, type: "text/html") == .renamed(is: .jpeg, claims: "text/html"))
    }

    @Test func `more pixels than the limit are refused by what the head claims`() {
        #expect(refusal(Heads.png(60_000, 60_000)) == .tooManyPixels(width: 60_000, height: 60_000, limit: limits.pixels))
        #expect(refusal(Heads.png(0x7FFF_FFFF, 0x7FFF_FFFF)) != nil)
        #expect(refusal(Heads.jpeg(65_500, 65_500)) == .tooManyPixels(width: 65_500, height: 65_500, limit: limits.pixels))
        #expect(refusal(Heads.webp(16_000, 16_000)) == .tooManyPixels(width: 16_000, height: 16_000, limit: limits.pixels))
        #expect(refusal(Heads.png(10_000, 8_000)) == nil, "80 megapixels are let in")
        let whole = PhotoRefusal.tooManyPixels(width: 10_000, height: 8_000, limit: limits.pixelsHeldWhole)
        #expect(refusal(Heads.png(10_000, 8_000, interlace: 1)) == whole)
        #expect(refusal(Heads.jpeg(10_000, 8_000, frame: 0xC2)) == whole)
        #expect(refusal(Heads.jpeg(10_000, 4_000, frame: 0xC2)) == nil)
    }

    @Test func `no size is damage`() {
        for bytes in [Heads.png(0, 10), Heads.jpeg(10, 0), Array(Heads.jpeg(10, 10).prefix(4)), Array(Heads.png(1, 1).prefix(20))] {
            guard case .damaged = refusal(bytes) else {
                Issue.record("let in: \(bytes)")
                continue
            }
        }
    }

    @Test func `a WebP is laid bare of everything but its picture`() throws {
        let picture = Heads.webpChunk("VP8L", [0x2F] + Heads.little(7 | 5 << 14, 4))
        let whole = Heads.webp(
            8, 6, flags: 0x2C, more: Heads.webpChunk("ICCP", [1, 2, 3]) + picture + Heads.webpChunk("EXIF", [4]))
        let bare = try #require(WebPFile.bare(whole[...]))
        let file = try PhotoFile(bare)
        #expect((file.width, file.height) == (8, 6))
        #expect(bare == Array("RIFF".utf8) + Heads.little(picture.count + 4, 4) + Array("WEBP".utf8) + picture)
        #expect(WebPFile.bare(Heads.webp(8, 6)[...]) == nil)
    }

    @Test func `moving pictures are refused`() {
        #expect(refusal(Heads.png(8, 8, more: Heads.chunk("acTL", Array(repeating: 0, count: 8)))) == .animated(.png))
        #expect(refusal(Heads.webp(8, 8, flags: 0x02)) == .animated(.webp))
    }

    @Test func `a head cut anywhere is answered, and never by a trap`() {
        for whole in [Heads.jpeg(30, 20), Heads.png(30, 20), Heads.webp(30, 20)] {
            for length in whole.indices { _ = refusal(Array(whole.prefix(length))) }
        }
    }

    @Test func `every refusal has a sentence in both languages`() {
        let refusals: [PhotoRefusal] = [
            .empty, .tooLarge(bytes: 1, limit: 1 << 20), .tooManyPixels(width: 1, height: 2, limit: 3), .notAPhoto("GIF"),
            .notAPhoto(nil), .renamed(is: .png, claims: ".jpg"), .animated(.webp), .damaged("x"), .tooDemanding, .busy,
            .notEquipped, .notKept("x"), .storage(.full(where: "x")),
        ]
        #expect(Set(refusals.map { $0.sentence(in: .indonesian) }).count == refusals.count)
        #expect(Set(refusals.map { $0.sentence(in: .english) }).count == refusals.count)
    }
}
