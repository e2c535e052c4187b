import DemoNewsroom
import Editorial
import Foundation
import Testing

#if canImport(FoundationXML)
    import FoundationXML
#endif

@Suite struct PicturesTests {
    private func pictures() throws -> [Picture] {
        let newsroom = try mondayMorning()
        return newsroom.pictures(of: try newsroom.stories())
    }

    @Test func `every photo has caption, credit and alternative text`() throws {
        let stories = try mondayMorning().stories()
        let photos = stories.flatMap { story in
            (story.leadPhoto.map { [$0] } ?? [])
                + story.body.blocks.flatMap { block -> [Photo] in
                    if case .gallery(let photos) = block { photos } else { [] }
                }
        }
        #expect(photos.count >= 36)
        for photo in photos {
            #expect(photo.credit == "Ilustrasi: Redaksi")
            #expect(photo.caption.count > 15)
            #expect(photo.alternativeText.hasPrefix("Ilustrasi "))
            #expect(photo.asset != nil)
        }
        #expect(Set(photos.compactMap(\.asset)).count == photos.count)
    }

    @Test func `drawings are small, well-formed, and hold no script, text or reference`() throws {
        let drawings = try pictures().filter { $0.asset.name.hasSuffix(".svg") }
        #expect(drawings.count >= 14)
        for drawing in drawings {
            #expect(drawing.bytes.count < 6000, "\(drawing.name): \(drawing.bytes.count)")
            #expect((drawing.asset.width, drawing.asset.height) == (1200, 800))
            #expect(XMLParser(data: Data(drawing.bytes)).parse(), "\(drawing.name)")
            let text = String(decoding: drawing.bytes, as: UTF8.self).lowercased()
            for word in ["<script", "href", "<text", "<image", "<style", "<foreignobject", "onload", "<!"] {
                #expect(!text.contains(word), "\(drawing.name) contains \(word)")
            }
            #expect(text.components(separatedBy: "http").count == 2, "only the namespace")
            #expect(text.contains("viewbox=\"0 0 1200 800\""))
        }
    }

    @Test func `paintings are PNG files that can be decoded`() throws {
        let paintings = try pictures().filter { $0.asset.name.hasSuffix(".png") }
        #expect(paintings.count >= 3)
        for painting in paintings {
            #expect(painting.bytes.count < 200_000)
            let file = try PNGReading(painting.bytes)
            #expect((file.width, file.height) == (painting.asset.width, painting.asset.height))
            #expect(file.colours == 16)
            #expect(file.rows.count == file.height * (file.width / 2 + 1))
        }
    }

    @Test func `a picture is named by its bytes, the same in every run`() throws {
        let first = try pictures()
        #expect(first == (try pictures()))
        #expect(Set(first.map(\.asset.name)).count == first.count)
        #expect(first.contains { $0.name == "cabai" && $0.asset.name.count == 64 + 4 })
    }
}
