import Editorial

/// Reads a text capture of an article page by its profile. Pure: bytes in, page out.
///
/// Losing nothing is the rule: what is taken apart (credit, names, kicker, dates) is taken apart only where putting it
/// together again gives the same bytes; else it is kept whole, or the capture refused.
public struct CaptureReader: Sendable {
    private let profile: CaptureProfile
    private let zone: SiteZone

    /// - Parameter zone: the site's, which the lists' times are in.
    public init(profile: CaptureProfile, zone: SiteZone) {
        self.profile = profile
        self.zone = zone
    }

    /// - Throws: for a capture that does not fit the profile, with the line and the reason.
    public func read(_ bytes: [UInt8]) throws(CaptureError) -> CapturedPage {
        let text = try CaptureText(bytes, separator: profile.separator)
        let lists = try CaptureLists(text.blocks, profile: profile, zone: zone)
        var page = CapturedPage(section: profile.unknownSection, language: profile.language)
        page.remarks = text.remarks
        page.lists = lists.lists
        let body = try readHead(lists.rest, into: &page)
        page.body = paragraphs(body)
        return page
    }

    /// Reads the head and returns what follows it.
    private func readHead(
        _ blocks: ArraySlice<CaptureText.Block>, into page: inout CapturedPage
    ) throws(CaptureError) -> ArraySlice<CaptureText.Block> {
        let before = profile.head.prefix { $0.part != .dateLine }
        let after = profile.head.dropFirst(before.count)
        let dateLine = try findDateLine(blocks, before: before)
        let missing = before.count - (dateLine - blocks.startIndex)
        var parts: [CaptureProfile.HeadPart] = []
        var optional = before.count { $0.isOptional } - missing
        for part in before {
            if part.isOptional, optional <= 0 { continue }
            if part.isOptional { optional -= 1 }
            parts.append(part.part)
        }
        parts += after.map(\.part)
        guard parts.count <= blocks.count else {
            throw CaptureError(line: blocks.last?.line, reason: "it ends before its \(parts[blocks.count].rawValue)")
        }
        for (part, block) in zip(parts, blocks) { try read(part, block, into: &page) }
        return blocks.dropFirst(parts.count)
    }

    /// The first block at a place where the date line may stand that reads as one.
    private func findDateLine(
        _ blocks: ArraySlice<CaptureText.Block>, before: ArraySlice<CaptureProfile.Head>
    ) throws(CaptureError) -> Int {
        let needed = before.count { !$0.isOptional }
        let places = (blocks.startIndex + needed)...(blocks.startIndex + before.count)
        if let found = places.first(where: { blocks.indices.contains($0) && isDateLine(blocks[$0]) }) { return found }
        if let elsewhere = blocks.first(where: isDateLine) {
            let count = needed == before.count ? "\(needed)" : "\(needed) to \(before.count)"
            throw CaptureError(
                line: elsewhere.line,
                reason: "expected \(count) blocks before the date line: \(before.map(\.part.rawValue).joined(separator: ", "))")
        }
        let likely =
            places.filter { blocks.indices.contains($0) }.first { blocks[$0].text.contains { $0.isNumber } } ?? places.lowerBound
        let block = blocks.indices.contains(likely) ? blocks[likely] : blocks.last
        throw CaptureError(line: block?.line ?? 1, reason: "expected the date line here, found “\((block?.text ?? "").prefix(80))”")
    }

    private func isDateLine(_ block: CaptureText.Block) -> Bool {
        guard let found = profile.dateLine.pattern.fields(in: block.text) else { return false }
        return !found.rest.contains("\n")
    }

    /// Blocks as paragraphs. An empty one, which is a blank line too many, goes to the beginning of the next, so that
    /// nothing is lost.
    private func paragraphs(_ blocks: ArraySlice<CaptureText.Block>) -> [String] {
        var paragraphs: [String] = []
        var owed = ""
        for block in blocks {
            if block.text.isEmpty {
                owed += profile.separator
            } else {
                paragraphs.append(owed + block.text)
                owed = ""
            }
        }
        if !owed.isEmpty, let last = paragraphs.popLast() { paragraphs.append(last + owed) }
        return paragraphs
    }
}

extension CaptureReader {
    private func read(
        _ part: CaptureProfile.HeadPart, _ block: CaptureText.Block, into page: inout CapturedPage
    ) throws(CaptureError) {
        guard !block.text.isEmpty, !block.text.hasPrefix("\n") else {
            throw CaptureError(line: block.line, reason: "expected the \(part.rawValue), found a blank line too many")
        }
        switch part {
        case .kicker: readKicker(block.text, into: &page)
        case .caption: page.photo = CaptionLine.read(block.text, creditMark: profile.creditMark)
        case .section: page.section = block.text
        case .headline: page.headline = block.text
        case .dateLine: try readDateLine(block, into: &page)
        }
    }

    private func readKicker(_ word: String, into page: inout CapturedPage) {
        page.kind = profile.kickers.first { $0.word.utf8.elementsEqual(word.utf8) }?.kind ?? .news
        // Only the word of plain news is printed of itself; any other is kept as it stands.
        let isPlain = profile.kickers.first { $0.kind == .news }?.word.utf8.elementsEqual(word.utf8) ?? false
        page.kicker = isPlain ? nil : word
    }

    private func readDateLine(_ block: CaptureText.Block, into page: inout CapturedPage) throws(CaptureError) {
        let style = profile.dateLine
        guard let found = style.pattern.fields(in: block.text) else {
            throw CaptureError(line: block.line, reason: "expected the date line here, found “\(block.text.prefix(80))”")
        }
        let reading: DatePattern.Reading
        do {
            reading = try style.pattern.reading(of: found.values, in: block.text)
        } catch {
            throw CaptureError(line: block.line, reason: error.reason)
        }
        page.publishedAt = instant(of: reading)
        noteZone(reading, on: &page)
        if style.letterCase == .upper, !block.text.uppercased().utf8.elementsEqual(block.text.utf8) {
            throw CaptureError(line: block.line, reason: "the date line is not all in capitals: “\(block.text.prefix(80))”")
        }
        try readByline(found.rest, at: block, into: &page)
    }

    private func instant(of reading: DatePattern.Reading) -> Instant {
        guard let offset = reading.offset else {
            return zone.instant(date: reading.date, hour: reading.hour, minute: reading.minute)
        }
        let local = reading.date.daysSince1970 * 86_400 + Int64(reading.hour * 3600 + reading.minute * 60)
        return Instant(seconds: local - Int64(offset * 60))
    }

    private func noteZone(_ reading: DatePattern.Reading, on page: inout CapturedPage) {
        guard let label = reading.zone else { return }
        let own = zone.label(at: page.publishedAt)
        guard own != label else { return }
        page.remarks.append("its time is in \(label), the site's zone is \(own): it will be printed in \(own)")
    }

    private func readByline(_ rest: String, at block: CaptureText.Block, into page: inout CapturedPage) throws(CaptureError) {
        guard !rest.isEmpty else { return }
        let label = profile.dateLine.bylineLabel
        guard rest.utf8.starts(with: label.utf8) else {
            throw CaptureError(line: block.line, reason: "expected “\(label)” after the time, found “\(rest.prefix(60))”")
        }
        let names = String(decoding: rest.utf8.dropFirst(label.utf8.count), as: UTF8.self)
        guard !names.trimmingSpaces().isEmpty else {
            throw CaptureError(line: block.line, reason: "no name stands after “\(label)”")
        }
        let byline = ReporterLine(names, style: profile.dateLine, language: profile.language)
        page.bylines = byline.names
        page.printedByline = byline.printed
        page.remarks += byline.remarks
    }
}
