import Foundation

/// The newsroom's desk over a million stories, as a browser asks for it.
struct DeskOfAMillion: Benchmark {
    static let name = "desk"
    static let isOnRequest = true

    private static let stories = 1_000_000
    private static let times = 30
    private static let limitMilliseconds = 50.0

    func run(in workshop: Workshop) async throws -> [Figure] {
        let corpus = try await workshop.corpora.corpus(DeskOfAMillion.stories)
        return try await workshop.serving(corpus) { terbit in
            let connection = try ReaderConnection(port: terbit.port)
            let cookie = try await signIn(workshop, corpus, connection, port: terbit.port)
            return try [
                ("first page", "/redaksi"), ("live stories", "/redaksi?keadaan=live"), ("one section", "/redaksi?rubrik=ekonomi"),
                ("search", "/redaksi?cari=har"), ("drafts of one's own", "/redaksi?keadaan=draft&oleh=saya"),
            ].map { try time($0.0, $0.1, cookie, connection) }
        }
    }

    private func time(_ kind: String, _ path: String, _ cookie: String, _ connection: ReaderConnection) throws -> Figure {
        let times = try (0..<DeskOfAMillion.times).map { _ in
            let began = ContinuousClock.now
            guard try connection.exchange("GET", path, [("Cookie", cookie)]).status == 200 else {
                throw BenchmarkError.unexpected("\(path) was not answered with 200.")
            }
            return (ContinuousClock.now - began).milliseconds
        }
        return .atMost(DeskOfAMillion.limitMilliseconds, times.median, digits: 1) {
            "\(kind) \($0) ms, slowest of \(times.count) \((times.max() ?? 0).digits(1)) ms"
        }
    }

    private func signIn(
        _ workshop: Workshop, _ corpus: Corpus, _ connection: ReaderConnection, port: Int
    ) async throws -> String {
        let name = "meja-\(UUID().uuidString.prefix(8).lowercased())"
        let log = workshop.file("\(name).log")
        let said = try await ChildProcess(
            workshop.terbit, ["staff", "add", name, "--role", "administrator", "--data", corpus.directory.path], output: log
        ).success()
        // The password stands alone on its line.
        let password = said.split(separator: "\n").last { !$0.contains(" ") } ?? ""
        let form = Array("nama=\(name)&sandi=\(password)".utf8)
        let fields = [
            ("Content-Type", "application/x-www-form-urlencoded"), ("Origin", "http://127.0.0.1:\(port)"),
            ("Accept", "application/json"),
        ]
        let answer = try connection.exchange("POST", "/redaksi/masuk", fields, body: form)
        guard answer.status == 200, let cookie = answer.field("Set-Cookie")?.split(separator: ";").first else {
            throw BenchmarkError.unexpected("Signing in was answered with \(answer.status): \(try answer.text())")
        }
        return String(cookie)
    }
}
