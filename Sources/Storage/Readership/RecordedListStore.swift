import Editorial

/// What the press asks of the readership: the lists that have pages of their own.
public protocol RecordedListStore: Sendable {
    /// The list of that name as it stood at a moment; nil before the first.
    func list(named name: String, section: Section.ID?, at moment: Moment) async throws(StorageError) -> RecordedList?
}
