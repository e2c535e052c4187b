import Storage
import TerbitTesting
import Testing

struct PeopleSketchTests {
    private func sketch(of people: some Sequence<Int>, seed: UInt64 = 1) -> PeopleSketch {
        var sketch = PeopleSketch()
        for person in people {
            var chance = SeededRandom(seed: seed &* 1_000_003 &+ UInt64(person))
            sketch.insert(chance.next())
        }
        return sketch
    }

    @Test(arguments: [0, 1, 2, 10, 100, 500, 680, 700, 1_000, 5_000, 10_000, 20_000, 100_000])
    func `people are told within the error that is stated`(_ people: Int) {
        let estimate = sketch(of: 0..<people).estimate
        let error = people < 100 ? 0.02 : 4 * 1.04 / 64
        #expect(abs(Double(estimate - people)) <= (Double(people) * error).rounded(.up), "\(estimate)")
    }

    @Test func `the error over many sketches is what is stated, to neither side`() {
        for people in [2_000, 12_000] {
            var (sum, squares) = (0.0, 0.0)
            for seed in 1...60 {
                let error = Double(sketch(of: 0..<people, seed: UInt64(seed)).estimate) / Double(people) - 1
                sum += error
                squares += error * error
            }
            #expect((squares / 60).squareRoot() < 0.021, "\(people)")
            #expect(abs(sum / 60) < 0.006, "\(people)")
        }
    }

    @Test(arguments: [(50, 60), (500, 600), (50, 6_000), (4_000, 6_000)])
    func `merging tells what one would tell that had seen everybody, in any order and any number of times`(
        _ left: Int, _ right: Int
    ) {
        let (first, second) = (sketch(of: 0..<left), sketch(of: left / 2..<right))
        var merged = first
        merged.merge(second)
        #expect(merged.bytes == sketch(of: 0..<max(left, right)).bytes)
        var other = second
        other.merge(first)
        #expect(other == merged)
        let again = [other.merge(first), other.merge(second), other.merge(merged)]
        #expect(again == [false, false, false])
        #expect(other == merged)
    }

    @Test(arguments: [0, 1, 300, 680, 681, 50_000])
    func `a sketch is read as it was written`(_ people: Int) throws {
        let sketch = sketch(of: 0..<people)
        #expect(try #require(PeopleSketch(bytes: sketch.bytes)) == sketch)
        #expect(sketch.bytes.count <= 4097)
    }

    @Test(arguments: [[], [0], [1, 0], [1, 0x10, 0, 1], [1, 0, 0, 0], [1, 0, 0, 54], [2, 1], [3, 1, 1, 1]] as [[UInt8]])
    func `what is no sketch is none`(_ bytes: [UInt8]) {
        #expect(PeopleSketch(bytes: bytes) == nil)
    }
}
