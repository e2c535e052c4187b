import CPCRE2
import Synchronization

/// A pattern made ready to be asked.
final class CompiledPattern: Sendable {
    // Changed once, by `ready`, before it is matched: then PCRE2 lets any number of threads match with it (pcre2api,
    // MULTITHREADING).
    nonisolated(unsafe) private let code: OpaquePointer
    nonisolated(unsafe) private let limits: OpaquePointer?
    private let isReady = Mutex(false)

    /// - Throws: `CrawlerListError.pattern` for what is no regular expression.
    init(_ pattern: CrawlerPattern) throws(CrawlerListError) {
        var mistake: CInt = 0
        var place = 0
        var text = pattern.text
        let options = pattern.isCaseless ? PCRE2_CASELESS : 0
        let compiled = text.withUTF8 { bytes in
            pcre2_compile_8(bytes.baseAddress, bytes.count, options, &mistake, &place, nil)
        }
        guard let compiled else {
            throw .pattern(pattern.text, why: CompiledPattern.words(of: mistake), at: place)
        }
        code = compiled
        limits = pcre2_match_context_create_8(nil)
        if let limits { pcre2_set_match_limit_8(limits, CompiledPattern.mostSteps) }
    }

    deinit {
        pcre2_match_context_free_8(limits)
        pcre2_code_free_8(code)
    }

    /// Whether the pattern is found in the bytes. One that takes too many steps to say is taken for not found.
    func isFound(in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        makeReady()
        guard let result = pcre2_match_data_create_8(1, nil) else { return false }
        defer { pcre2_match_data_free_8(result) }
        return pcre2_match_8(code, bytes.baseAddress, bytes.count, 0, 0, result, limits) >= 0
    }

    /// Turns the pattern into machine code when it is first tried: most never are, and all together they would take a third of a
    /// second of every start. Where the machine has no JIT it is interpreted: slower, and as right.
    private func makeReady() {
        isReady.withLock { isReady in
            guard !isReady else { return }
            _ = pcre2_jit_compile_8(code, PCRE2_JIT_COMPLETE)
            isReady = true
        }
    }

    private static let mostSteps: UInt32 = 20_000

    private static func words(of mistake: CInt) -> String {
        var text = [UInt8](repeating: 0, count: 160)
        let length = pcre2_get_error_message_8(mistake, &text, text.count)
        return length > 0 ? String(decoding: text.prefix(Int(length)), as: UTF8.self) : "it is no regular expression"
    }
}
