import Foundation

/// Debian's nginx, serving from disk the very bytes that Terbit served.
final class Nginx: Sendable {
    let port: Int
    private let child: ChildProcess
    private let workers: [pid_t]

    /// Starts nginx over pages that Terbit serves, with heads of the same size.
    ///
    /// - Parameters:
    ///   - paths: the pages; their bytes are taken from `server` first.
    ///   - server: Terbit, which is asked for every page.
    static func beside(_ server: TerbitProcess, paths: [String], in workshop: Workshop) async throws -> Nginx {
        let folder = workshop.file("nginx-\(UUID().uuidString)")
        let reader = try ReaderConnection(port: server.port)
        for path in paths { try keep(try reader.get(path), of: path, in: folder) }
        guard let first = paths.first else { throw BenchmarkError.unexpected("There is no page to serve.") }
        let model = try reader.get(first)
        var fields = model.fields.filter { !ownFields.contains($0.name.lowercased()) }
        let trial = try await Nginx(folder, fields: fields, in: workshop)
        let surplus = try ReaderConnection(port: trial.port).get(first).headBytes - model.headBytes
        guard surplus != 0 else { return trial }
        await trial.stop()
        shorten(&fields, by: surplus)
        return try await Nginx(folder, fields: fields, in: workshop)
    }

    func stop() async {
        await child.stop()
    }

    /// Of the one that starts the worker, and of the worker.
    var times: ProcessTimes { ProcessTimes(of: [child.id] + workers) }

    // MARK: Pages

    /// Fields that nginx writes by itself.
    private static let ownFields: Set<String> = [
        "content-type", "content-length", "content-encoding", "date", "connection", "server",
    ]

    /// `gzip_static` serves `page.html.gz` for `page.html`, which need not be there for readers that take gzip.
    private static func keep(_ response: Response, of path: String, in folder: URL) throws {
        guard response.status == 200, response.field("Content-Encoding") == "gzip" else {
            throw BenchmarkError.unexpected("Terbit answered \(path) with \(response.status), not with a page in gzip.")
        }
        let file = folder.appendingPathComponent("pages" + path + ".gz")
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(response.body).write(to: file)
    }

    /// nginx cannot leave out `Server` and `Connection`; the longest other field gives way, so that both send the same.
    private static func shorten(_ fields: inout [(name: String, value: String)], by surplus: Int) {
        guard let longest = fields.indices.max(by: { fields[$0].value.utf8.count < fields[$1].value.utf8.count }) else { return }
        let value = fields[longest].value
        fields[longest].value =
            surplus > 0
            ? String(value.dropLast(min(surplus, value.count - 1))) : value + String(repeating: ".", count: -surplus)
    }

    // MARK: The process

    private init(_ folder: URL, fields: [(name: String, value: String)], in workshop: Workshop) async throws {
        port = try ReaderConnection.freePort()
        let configuration = folder.appendingPathComponent("nginx.conf")
        try Data(Nginx.configuration(folder, port: port, fields: fields).utf8).write(to: configuration)
        let log = folder.appendingPathComponent("error.log").path
        child = try ChildProcess(
            Tool.find("nginx", package: "nginx-light"), ["-p", folder.path, "-c", configuration.path, "-e", log],
            output: workshop.file("nginx.log"))
        workers = try await Nginx.workers(of: child, port: port)
    }

    private static func workers(of child: ChildProcess, port: Int) async throws -> [pid_t] {
        for _ in 0..<500 {
            try await Task.sleep(for: .milliseconds(10))
            guard (try? ReaderConnection(port: port)) != nil else { continue }
            let list = (try? String(contentsOfFile: "/proc/\(child.id)/task/\(child.id)/children", encoding: .utf8)) ?? ""
            let workers = list.split(whereSeparator: \.isWhitespace).compactMap { pid_t($0) }
            if !workers.isEmpty { return workers }
        }
        throw BenchmarkError.silent(program: "nginx", seconds: 5, said: await child.stop().lastLine)
    }

    private static func quoted(_ value: String) -> String {
        "\"" + value.replacingOccurrences(of: "\\", with: "\\\\").replacingOccurrences(of: "\"", with: "\\\"") + "\""
    }

    /// One worker, as Terbit has one event loop; what a careful hand sets for files that are already compressed.
    private static func configuration(_ folder: URL, port: Int, fields: [(name: String, value: String)]) -> String {
        let added = fields.map { "    add_header \($0.name) \(quoted($0.value));" }.joined(separator: "\n")
        return """
            daemon off;
            worker_processes 1;
            \(geteuid() == 0 ? "user root;" : "")
            pid nginx.pid;
            error_log error.log warn;
            events { worker_connections 1024; multi_accept on; }
            http {
                access_log off;
                server_tokens off;
                default_type 'text/html; charset=utf-8';
                types { }
                sendfile on;
                tcp_nopush on;
                tcp_nodelay on;
                keepalive_timeout 75s;
                keepalive_requests 1000000000;
                gzip_static on;
                open_file_cache max=20000 inactive=1h;
                open_file_cache_valid 1h;
                client_body_temp_path body;
                proxy_temp_path proxy;
                fastcgi_temp_path fastcgi;
                uwsgi_temp_path uwsgi;
                scgi_temp_path scgi;
                etag off;
                add_header Last-Modified '';
            \(added)
                server {
                    listen 127.0.0.1:\(port) backlog=1024;
                    root pages;
                }
            }

            """
    }
}

extension Nginx: Contestant {
    var name: String { "nginx" }
}
