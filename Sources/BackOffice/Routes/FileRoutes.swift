import Hummingbird
import NIOCore

/// Scripts and styles: their address is made from what they hold, so a browser keeps them for ever.
struct FileRoutes {
    let office: Office

    func add(to router: Router<StaffContext>) {
        router.get("redaksi/berkas/:folder/:name", use: file)
    }

    @Sendable func file(_ request: Request, _ context: StaffContext) async throws -> Response {
        let path = (context.parameters.get("folder") ?? "") + "/" + (context.parameters.get("name") ?? "")
        guard let file = office.shelf.file(at: path) else { throw Stop.notFound }
        let buffer = ByteBuffer(bytes: file.bytes)
        return Response(
            status: .ok,
            headers: [
                .contentType: file.mediaType, .contentLength: String(buffer.readableBytes),
                .cacheControl: "public, max-age=31536000, immutable",
            ], body: .init(byteBuffer: buffer))
    }
}
