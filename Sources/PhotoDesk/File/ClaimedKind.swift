/// What the sender says a file is: its name's ending and its media type. Both may say nothing; neither may say otherwise
/// than the bytes.
struct ClaimedKind: Sendable {
    let name: String
    let mediaType: String?

    /// Throws `.renamed`.
    func check(_ format: PhotoFormat) throws(PhotoRefusal) {
        if let ending, !format.endings.contains(ending) {
            throw .renamed(is: format, claims: PhotoText.line("." + ending, limit: 20))
        }
        if let type, type != format.mediaType, !ClaimedKind.saysNothing.contains(type), !isOldName(type, of: format) {
            throw .renamed(is: format, claims: PhotoText.line(type, limit: 60))
        }
    }

    /// After the last full stop, in lower case; nil for a name without.
    private var ending: String? {
        let base = name.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last ?? ""
        guard let dot = base.lastIndex(of: "."), dot != base.startIndex else { return nil }
        return base[base.index(after: dot)...].lowercased()
    }

    private var type: String? {
        mediaType.map { $0.prefix { $0 != ";" }.lowercased().filter { !$0.isWhitespace } }.flatMap { $0.isEmpty ? nil : $0 }
    }

    private func isOldName(_ type: String, of format: PhotoFormat) -> Bool {
        switch format {
        case .jpeg: ["image/jpg", "image/pjpeg"].contains(type)
        case .png: type == "image/x-png"
        case .webp: false
        }
    }

    private static let saysNothing: Set<String> = ["application/octet-stream", "binary/octet-stream"]
}
