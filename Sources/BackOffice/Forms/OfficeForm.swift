/// A form of the newsroom's: where it goes, its fields, and its one button.
struct OfficeForm {
    /// Told apart on pages with several: ids of fields begin with it.
    private(set) var id: String
    let action: String
    var title = ""
    var intro = ""
    var fields: [FormField] = []
    let button: String
    /// What stands on the button in place of its words, which are then its name.
    var sign: String?
    /// What is wrong with it as a whole.
    var problem: String?
    /// The one thing this page is for.
    var isMain = false
    /// It takes something away.
    var isGrave = false
    /// A key that sends it.
    var key: String?
    /// One button in a line, without label or box.
    var isInline = false

    /// The same form as what its page is for.
    var asMain: OfficeForm {
        var form = self
        form.isMain = true
        return form
    }

    /// The same form where there are several of its kind.
    func with(id: String) -> OfficeForm {
        var form = self
        form.id = id
        return form
    }

    /// The form with what was typed, and what is wrong with it.
    func kept(_ sent: SentForm, _ problems: [String: String], whole: String? = nil) -> OfficeForm {
        var form = self
        form.problem = whole
        for index in form.fields.indices {
            let name = form.fields[index].name
            form.fields[index].problem = problems[name]
            switch form.fields[index].kind {
            case .password, .newPassword, .hidden: break
            case .checkbox: form.fields[index].values = sent.isChecked(name) ? ["1"] : []
            case .checkboxes: form.fields[index].values = Set(sent.all(name))
            default: if let value = sent[name] { form.fields[index].value = value }
            }
        }
        let named = Set(form.fields.map(\.name))
        // A sentence about a field that this form does not show must not be lost.
        if let other = problems.filter({ !named.contains($0.key) }).values.sorted().first { form.problem = form.problem ?? other }
        return form
    }
}
