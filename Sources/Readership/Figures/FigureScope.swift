import Editorial

/// Of what figures are asked.
public enum FigureScope: Hashable, Sendable {
    case site
    case section(Section.ID)
    /// Of the stories a person is named under.
    case person(Person.ID)
}
