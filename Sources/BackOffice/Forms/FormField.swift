/// One field of a form, with its label, what stands in it, and what is wrong with it.
struct FormField {
    enum Kind: Equatable {
        case text, password, newPassword, code, search
        /// Day, time and the zone they are meant in; see `MomentField`.
        case moment([Choice])
        case lines(Int)
        case choice([Choice])
        /// One of few, all in sight.
        case options([Choice])
        case checkbox
        case checkboxes([Choice])
        case hidden
    }

    struct Choice: Equatable {
        let value: String
        let label: String
        var help = ""
    }

    let name: String
    var kind = Kind.text
    var label = ""
    var value = ""
    /// Those ticked, of several.
    var values: Set<String> = []
    var help = ""
    /// The sentence that says what is wrong with it.
    var problem: String?
    var isRequired = false
    var longest: Int?
    /// For password managers and keyboards (HTML, `autocomplete`).
    var autocomplete: String?
    /// Where suggestions come from, as `/redaksi/saran/orang`.
    var suggestions: String?
    /// Of a moment: whether the form's button says it too, as it is typed.
    var echoesOnButton = false
}
