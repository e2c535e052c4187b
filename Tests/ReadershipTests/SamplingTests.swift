import Editorial
import Readership
import Storage
import Testing

struct SamplingTests {
    /// Views of two stories by many visitors, ten times the threshold, as screens with and without sampling count them.
    @Test func `above the threshold a sample of visitors stands for all, within its error`() throws {
        var exact = try Sample.screen(CountingSettings(prefixShare: 1, sampleAbove: 0))
        var sampled = try Sample.screen(CountingSettings(prefixShare: 1, sampleAbove: 2_000))
        var (truth, estimate, kept) = ([0, 0], [0, 0], [0, 0])
        for number in 0..<120_000 {
            let story = number % 4 == 0 ? 1 : 0
            // Each visitor looks at the story twice, some seconds apart.
            let visitor = number % 60_000
            let view = Sample.view(of: Int64(story + 1), at: number / 20_000, by: Sample.unlike(visitor))
            truth[story] += exact.judge(view, of: Sample.story(Int64(story + 1))).views
            let views = sampled.judge(view, of: Sample.story(Int64(story + 1))).views
            estimate[story] += views
            if views > 0 { kept[story] += 1 }
        }
        #expect(truth == [90_000, 30_000])
        for story in 0...1 {
            #expect(kept[story] < truth[story] / 3, "a sample it is")
            // Four standard errors; both looks of a visitor are kept or left out together, so there are half as many draws.
            let error = 4 / (Double(kept[story]) / 2).squareRoot()
            #expect(abs(Double(estimate[story]) / Double(truth[story]) - 1) < error, "\(estimate) of \(truth), \(kept) kept")
        }
    }

    @Test func `below the threshold nobody is left out`() throws {
        var screen = try Sample.screen(CountingSettings(prefixShare: 1, sampleAbove: 10_000))
        let counted = (0..<50_000).reduce(0) { sum, number in
            sum + screen.judge(Sample.view(at: number / 9_000, by: Sample.unlike(number)), of: Sample.story()).views
        }
        #expect(counted == 50_000)
    }

    @Test func `a flood that is refused anyway does not make a sample of the readers`() throws {
        var screen = try Sample.screen()
        var counted = 0
        for number in 0..<200_000 {
            let flood = Sample.view(of: 2, at: number / 50_000, by: ClientAddress(ipv4: 0xC633_6400 + UInt32(number % 200)))
            _ = screen.judge(flood, of: Sample.story(2))
            if number % 100 == 0 {
                counted += screen.judge(Sample.view(at: number / 50_000, by: Sample.address(number)), of: Sample.story()).views
            }
        }
        #expect(counted == 2000)
    }

    @Test func `when the rush is over everybody is counted again`() throws {
        var screen = try Sample.screen(CountingSettings(prefixShare: 1, sampleAbove: 1_000))
        for number in 0..<20_000 { _ = screen.judge(Sample.view(at: 0, by: Sample.unlike(number)), of: Sample.story()) }
        for second in 1..<300 { _ = screen.judge(Sample.view(at: second, by: Sample.unlike(second)), of: Sample.story()) }
        let counted = (0..<500).reduce(0) { sum, number in
            sum + screen.judge(Sample.view(at: 300, by: Sample.unlike(1_000_000 + number)), of: Sample.story()).views
        }
        #expect(counted == 500)
    }
}

extension Sample {
    /// A different address for each of millions of numbers.
    static func unlike(_ number: Int) -> ClientAddress {
        ClientAddress(ipv4: UInt32(truncatingIfNeeded: 0x1000_0000 + number))
    }
}
