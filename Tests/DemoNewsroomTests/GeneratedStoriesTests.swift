import DemoNewsroom
import Editorial
import Storage
import Synchronization
import Testing

@Suite struct GeneratedStoriesTests {
    @Test func `a generated story is the same in every run`() throws {
        let first = try mondayMorning().generatedStories()
        let second = try mondayMorning().generatedStories()
        for number in [0, 7, 499, 123_456] { #expect(first.story(number) == second.story(number)) }
    }

    @Test func `they read like stories, about 3,000 characters each`() throws {
        let generated = try mondayMorning().generatedStories()
        let count = 300
        var characters = 0
        for number in 0..<count {
            let story = generated.story(number)
            let paragraphs = story.body.blocks.compactMap { block -> String? in
                if case .paragraph(let spans) = block { spans.map(\.text).joined() } else { nil }
            }
            #expect((5...12).contains(paragraphs.count))
            #expect(!story.headline.contains("{") && !paragraphs.contains { $0.contains("{") })
            #expect(DemoNewsroom.sections.contains(story.section))
            #expect(!story.lead.isEmpty && !story.bylines.isEmpty && !story.tags.isEmpty)
            characters += paragraphs.reduce(0) { $0 + $1.count }
        }
        #expect((2700...3300).contains(characters / count), "\(characters / count)")
    }

    @Test func `headlines vary and every section gets some`() throws {
        let generated = try mondayMorning().generatedStories()
        let stories = (0..<500).map { generated.story($0) }
        #expect(Set(stories.map(\.headline)).count > 400)
        #expect(Set(stories.map(\.section)).count == DemoNewsroom.sections.count)
        #expect(Set(stories.map(\.origin)).count == stories.count)
    }

    @Test func `they lie further back the more there are, never in the newsroom's own days`() throws {
        let newsroom = try mondayMorning()
        let generated = try newsroom.generatedStories()
        let ages = [0, 1000, 100_000, 999_999].map { newsroom.now.since(generated.story($0).firstPublishedAt) }
        #expect(ages == ages.sorted())
        #expect(ages[0] > .seconds(6 * 86_400))
        #expect(ages[2] > .seconds(3 * 365 * 86_400))
        #expect(ages[3] < .seconds(13 * 365 * 86_400))
    }

    @Test func `they come in batches, and a second call adds only what is missing`() async throws {
        let newsroom = try mondayMorning()
        let archive = ArchiveDouble()
        let progress = Mutex<[Int]>([])
        let added = try await newsroom.addGenerated(upTo: 1200, to: archive) { done in progress.withLock { $0.append(done) } }
        #expect(added == 1200)
        #expect(progress.withLock { $0 } == [500, 1000, 1200])
        #expect(await archive.batchSizes == [500, 500, 200])
        #expect(try await newsroom.addGenerated(upTo: 1200, to: archive) == 0)
        #expect(try await newsroom.addGenerated(upTo: 1300, to: archive) == 100)
        #expect(await archive.stories.count == 1300)
    }

    @Test func `their pictures are among those already on the shelf`() throws {
        let newsroom = try mondayMorning()
        let shelf = Set(newsroom.pictures(of: try newsroom.stories()).map(\.asset))
        let generated = try newsroom.generatedStories()
        let used = (0..<200).compactMap { generated.story($0).leadPhoto?.asset }
        #expect(used.count > 30)
        #expect(shelf.isSuperset(of: used))
    }
}
