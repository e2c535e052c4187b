/// Which visitors are counted when more views come than are worth counting one by one.
///
/// Above `threshold` views a second only visitors whose hash ends in `k` zeros are kept, and each of their views counts as 2^k.
/// Visitors are sampled, not views, so that the soft cap stays right. Of n views of a story that were kept, the error of the
/// count is about 1 / √n: 10,000 kept give 1 %.
struct VisitorSample: Sendable {
    private let threshold: Int
    private var second: Int64?
    private var estimate = 0
    private var calmSeconds = 0
    /// How many zeros a visitor's hash ends in, to be kept.
    private(set) var zeros = 0

    /// - Parameter threshold: views a second; 0: nobody is left out.
    init(threshold: Int) {
        self.threshold = max(threshold, 0)
    }

    var weight: Int { 1 << zeros }

    func keeps(_ visitor: Visitor) -> Bool {
        zeros == 0 || visitor.high & (UInt64(1) << UInt64(zeros) - 1) == 0
    }

    /// Notes a view that counts, as `weight` of them.
    mutating func note(at seconds: Int64) {
        guard threshold > 0 else { return }
        if seconds != second { turn(to: seconds) }
        estimate += weight
        // Not only when the second is over: a burst should not be paid for a whole second.
        while estimate > threshold << zeros, zeros < VisitorSample.mostZeros {
            zeros += 1
            calmSeconds = 0
        }
    }

    /// Goes back a step after ten seconds that would have been few enough for it.
    private mutating func turn(to seconds: Int64) {
        let passed = second.map { seconds > $0 ? seconds - $0 : 1 } ?? 1
        if zeros > 0, estimate <= threshold << (zeros - 1) {
            calmSeconds += Int(min(passed, 1_000))
            while zeros > 0, calmSeconds >= 10 {
                zeros -= 1
                calmSeconds -= 10
            }
        } else {
            calmSeconds = 0
        }
        second = seconds
        estimate = 0
    }

    private static let mostZeros = 16
}
