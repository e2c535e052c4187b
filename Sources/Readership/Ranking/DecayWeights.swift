import Foundation

/// What a view is worth by its age: 2^(−age / half-life), the age counted from the beginning of its minute.
struct DecayWeights: Sendable {
    /// Seconds; 0: every view is worth 1.
    let halfLife: Double
    /// By age in whole minutes.
    private let byMinutes: [Double]
    /// The moment as seen from which a view is weighted when it comes in, so that order needs no weighing again (forward decay:
    /// Cormode and others, ICDE 2009).
    private var landmark: Int64?

    /// Powers of two that a weight may have above the landmark's before the landmark moves on.
    private static let room = 500.0

    /// - Parameter reach: the longest window that decays, in seconds.
    init(halfLife: Int64, reach: Int64) {
        self.halfLife = Double(halfLife)
        byMinutes = halfLife > 0 ? (0...(reach / 60 + 1)).map { exp2(-Double($0 * 60) / Double(halfLife)) } : []
    }

    var decays: Bool { halfLife > 0 }

    /// The score of some views at a moment, oldest first, so that it is the same whatever order they came in.
    func score(_ entries: ArraySlice<StoryTally.Entry>, at now: Int64) -> Double {
        // All ages have the same seconds over the minute.
        let over = floored(now, to: 60)
        var sum = 0.0
        for entry in entries {
            let minutes = (over - floored(Int64(entry.start), to: 60)) / 60
            sum += Double(entry.views) * (byMinutes.indices.contains(Int(minutes)) ? byMinutes[Int(minutes)] : 1)
        }
        return sum * exp2(-Double(now - over) / halfLife)
    }

    /// Before a view of this bucket is weighted: by what all weights so far are to be multiplied, where the landmark moves on.
    mutating func makeRoom(for bucket: Int64) -> Double? {
        guard decays else { return nil }
        guard let landmark else {
            self.landmark = bucket
            return nil
        }
        let powers = Double(bucket - landmark) / halfLife
        guard powers > DecayWeights.room else { return nil }
        self.landmark = bucket
        return exp2(-powers)
    }

    /// As seen from the landmark.
    func weight(of bucket: Int64) -> Double {
        guard decays, let landmark else { return 0 }
        return exp2(Double(floored(bucket, to: 60) - landmark) / halfLife)
    }

    /// What to multiply a weight summed up from the landmark by to have the most it can be worth at a moment, rounding included.
    func boundFactor(at now: Int64) -> Double {
        guard let landmark else { return 0 }
        return min(exp2(Double(landmark - now) / halfLife) * (1 + 1e-9), .greatestFiniteMagnitude)
    }
}
