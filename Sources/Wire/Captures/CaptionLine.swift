import Editorial

/// Takes a caption and the credit after its last slash apart: `Presiden Rusia, Vladimir Putin/Net`.
enum CaptionLine {
    /// What does not read as a credit stays in the caption: a date (`(18/6)`), a measure (`60 km/jam`), a slash with a space
    /// beside it. Caption, slash and credit put together are always the line.
    static func read(_ line: String, creditMark: String) -> Photo {
        let whole = Photo(caption: line)
        guard !creditMark.isEmpty, let mark = line.ranges(of: creditMark).last else { return whole }
        let caption = line[..<mark.lowerBound]
        let credit = line[mark.upperBound...]
        guard let last = caption.last, !last.isWhitespace, !caption.hasSuffix(creditMark) else { return whole }
        guard let first = credit.first, first.isUppercase, credit.last?.isWhitespace == false, credit.count <= 60 else {
            return whole
        }
        guard !credit.contains(where: { "()[]\n".contains($0) }) else { return whole }
        return Photo(caption: String(caption), credit: String(credit))
    }
}
