import Editorial
import GRDB

extension Row {
    func instant(_ index: Int) -> Instant? {
        let milliseconds: Int64? = self[index]
        return milliseconds.map { Instant(milliseconds: $0) }
    }

    /// Of a column that is never null.
    func time(_ index: Int) -> Instant {
        Instant(milliseconds: self[index])
    }

    /// Columns name, account from `index`; nil where the name is.
    func signature(_ index: Int) -> Signature? {
        let name: String? = self[index]
        guard let name else { return nil }
        let staff: Int64? = self[index + 1]
        return Signature(name: name, staff: staff.map { .init($0) })
    }

    func id<Entity>(_ index: Int) -> Identifier<Entity>? {
        let number: Int64? = self[index]
        return number.map { .init($0) }
    }

    /// The text of a column as one of a few words.
    func word<Word: RawRepresentable>(_ index: Int, else fallback: Word) -> Word where Word.RawValue == String {
        let text: String? = self[index]
        return text.flatMap { Word(rawValue: $0) } ?? fallback
    }
}
