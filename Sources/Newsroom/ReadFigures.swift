import Editorial
import Storage

/// What is being read is for everyone of the newsroom to see. The figures themselves are the readership's.
extension Newsroom {
    /// - Throws: `notAllowed`, to whom figures may not be shown.
    public func mustReadFigures(by member: StaffMember) throws(Refusal) {
        guard member.may(.readFigures) else { throw .notAllowed(.readFigures) }
    }

    /// That a story is kept out of the most read, by whom and why; nil when it is not.
    public func mostReadExclusion(of story: Story.ID, by member: StaffMember) async throws(Refusal) -> MostReadExclusion? {
        try mustReadFigures(by: member)
        return try await mostReadExclusions().first { $0.story == story }
    }
}
