import Editorial
import Storage
import Synchronization
import Testing

@testable import Readership

/// How often something was worked out.
private final class Tries: Sendable {
    private let count = Mutex(0)
    var made: Int { count.withLock { $0 } }
    func next() -> Int {
        count.withLock {
            $0 += 1; return $0
        }
    }
}

struct SharedAnswersTests {
    private let noon = Instant(seconds: 1_785_758_400)
    private let shared = SharedAnswers<String, Int>(most: 4)
    private let tries = Tries()

    private func ask(_ question: String = "situs", after seconds: Int = 0, fails: Bool = false) async throws -> Int {
        try await shared.answer(question, at: noon.advanced(by: .seconds(seconds)), notOlderThan: .seconds(2)) {
            [tries] () async throws(StorageError) in
            let number = tries.next()
            await Task.yield()
            if fails { throw .locked(where: "readership.sqlite") }
            return number
        }
    }

    @Test func `what a hundred ask at once is worked out once`() async throws {
        let answers = try await withThrowingTaskGroup(of: Int.self) { group in
            for _ in 0..<100 { group.addTask { try await ask() } }
            return try await group.reduce(into: Set()) { $0.insert($1) }
        }
        #expect(answers == [1] && tries.made == 1)
    }

    @Test func `an answer is worked out again once it is too old, and not while nobody asks`() async throws {
        _ = try await ask()
        _ = try await ask(after: 1)
        #expect(tries.made == 1)
        #expect(try await ask(after: 60) == 2)
        #expect(try await ask(after: -60) == 3, "a clock that was set back does not keep old answers for ever")
    }

    @Test func `what failed is asked again, not kept`() async throws {
        await #expect(throws: StorageError.self) { try await ask(fails: true) }
        #expect(try await ask() == 2)
    }

    @Test func `many questions do not fill the memory`() async throws {
        for number in 0..<50 { _ = try await ask("\(number)", after: number % 2) }
        #expect(tries.made == 50)
        #expect(try await ask("0", after: 1) == 51, "the oldest have gone")
    }
}
