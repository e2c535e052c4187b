import Crypto
import Editorial
import Storage

extension Newsroom {
    /// Makes the last part of a link that shows a revision to someone without an account, until it expires.
    ///
    /// - Parameter hours: how long it holds; nil: as long as the newsroom has set.
    public func sharePreview(
        of story: Story.ID, revision: Revision.ID, hours: Int? = nil, by member: StaffMember
    ) async throws(Refusal) -> SharedPreview {
        let standing = try await standing(of: story)
        try standing.mustAllow(.sharePreview, to: member)
        guard try await self.revision(revision, of: story) != nil else { throw .noSuchThing("revision") }
        let settings = try await settings()
        let hours = hours ?? settings.previewLinkHours
        guard NewsroomSettings.Key.previewLinkHours.takes(String(hours)) else {
            throw .invalid([FieldProblem("hours", .wrong)])
        }
        let expiresAt = Instant(seconds: clock.now.seconds + Int64(hours) * 3600)
        let token = PreviewToken(story: story, revision: revision, expiresAt: expiresAt)
        return SharedPreview(token: token.signed(with: try await previewKey()), expiresAt: expiresAt)
    }

    /// What a link made by `sharePreview` shows: the revision, and where its story stands now.
    ///
    /// - Throws: `.noSuchThing` for a token that is not ours, has expired, or whose story was deleted.
    public func openPreview(_ token: String) async throws(Refusal) -> (revision: Revision, standing: StoryStanding) {
        guard let known = PreviewToken(token, key: try await previewKey()), known.expiresAt > clock.now,
            let revision = try await revision(known.revision, of: known.story)
        else { throw .noSuchThing("preview") }
        return (revision, try await standing(of: known.story))
    }

    /// Made when it is first needed. Whoever is second at that takes the one that was kept.
    private func previewKey() async throws(Refusal) -> SymmetricKey {
        if let key = try await storedPreviewKey() { return key }
        let now = clock.now
        let made = hex(random(32))
        try await stored { store throws(StorageError) in
            try await store.set(PreviewToken.keyName, to: made, by: PerformDueAct.clock, at: now)
        }
        guard let key = try await storedPreviewKey() else { throw .noSuchThing("preview") }
        return key
    }

    private func storedPreviewKey() async throws(Refusal) -> SymmetricKey? {
        let settings = try await stored { store throws(StorageError) in try await store.newsroomSettings() }
        guard let bytes = settings[PreviewToken.keyName].flatMap(bytes(hex:)), bytes.count == 32 else { return nil }
        return SymmetricKey(data: bytes)
    }
}

/// A link that shows an unpublished text.
public struct SharedPreview: Hashable, Sendable {
    public let token: String
    public let expiresAt: Instant
}

/// What a preview's link says: `{story}.{revision}.{seconds since 1970}.{HMAC-SHA256 in hex}`.
struct PreviewToken: Hashable {
    /// Its ending marks it as a secret: the audit log says that it was set, not to what.
    static let keyName = "previewLink.secret"

    let story: Story.ID
    let revision: Revision.ID
    let expiresAt: Instant

    init(story: Story.ID, revision: Revision.ID, expiresAt: Instant) {
        self.story = story
        self.revision = revision
        self.expiresAt = expiresAt
    }

    /// Nil unless it was signed with this key. The comparison takes as long whatever is wrong.
    init?(_ token: String, key: SymmetricKey) {
        let parts = token.split(separator: ".", omittingEmptySubsequences: false)
        guard token.utf8.count <= 200, parts.count == 4, let story = Int64(parts[0]), let revision = Int64(parts[1]),
            let seconds = Int64(parts[2]), (0...253_402_300_799).contains(seconds), let code = bytes(hex: String(parts[3]))
        else { return nil }
        self.init(story: Story.ID(story), revision: Revision.ID(revision), expiresAt: Instant(seconds: seconds))
        // Said anew rather than as it came: `+1` is a number too, and not what was signed.
        guard HMAC<SHA256>.isValidAuthenticationCode(code, authenticating: Array(text.utf8), using: key) else { return nil }
    }

    func signed(with key: SymmetricKey) -> String {
        text + "." + hex(HMAC<SHA256>.authenticationCode(for: Array(text.utf8), using: key))
    }

    private var text: String { "\(story).\(revision).\(expiresAt.seconds)" }
}

private func hex(_ bytes: some Sequence<UInt8>) -> String {
    bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
}

private func bytes(hex text: String) -> [UInt8]? {
    let digits = Array(text.utf8)
    guard digits.count % 2 == 0 else { return nil }
    var bytes: [UInt8] = []
    for place in stride(from: 0, to: digits.count, by: 2) {
        guard let high = value(ofHex: digits[place]), let low = value(ofHex: digits[place + 1]) else { return nil }
        bytes.append(high << 4 | low)
    }
    return bytes
}

private func value(ofHex digit: UInt8) -> UInt8? {
    switch digit {
    case 0x30...0x39: digit - 0x30
    case 0x61...0x66: digit - 0x57
    default: nil
    }
}
