/// The forms a page is made in.
public enum PageForm: CaseIterable, Sendable {
    case html, text, json

    /// What ends the address of a page in this form, where it has one of its own.
    var ending: String {
        switch self {
        case .html: ""
        case .text: ".txt"
        case .json: ".json"
        }
    }
}
