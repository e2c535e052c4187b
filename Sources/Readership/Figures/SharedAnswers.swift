import Editorial
import Storage

/// Answers that are worked out once for everyone who asks within a while, and by one of them only.
actor SharedAnswers<Question: Hashable & Sendable, Answer: Sendable> {
    private struct Kept {
        let at: Instant
        let answer: Task<Result<Answer, StorageError>, Never>
    }

    private var kept: [Question: Kept] = [:]
    /// Answers kept at once; past it the oldest go.
    private let most: Int

    init(most: Int) {
        self.most = most
    }

    /// - Parameter age: how old an answer may be.
    func answer(
        _ question: Question, at now: Instant, notOlderThan age: Duration,
        or workOut: @escaping @Sendable () async throws(StorageError) -> Answer
    ) async throws(StorageError) -> Answer {
        if let found = kept[question], found.at <= now, now.since(found.at) < age { return try await found.answer.value.get() }
        let task = Task { () async -> Result<Answer, StorageError> in
            do throws(StorageError) {
                return .success(try await workOut())
            } catch {
                return .failure(error)
            }
        }
        if kept.count >= most, let oldest = kept.min(by: { $0.value.at < $1.value.at }) { kept[oldest.key] = nil }
        kept[question] = Kept(at: now, answer: task)
        let result = await task.value
        // What failed is asked again by the next one, not kept.
        if case .failure = result, kept[question]?.at == now { kept[question] = nil }
        return try result.get()
    }
}
