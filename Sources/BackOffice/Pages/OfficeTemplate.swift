/// The files of Templates, by the name other templates call them.
enum OfficeTemplate: String, CaseIterable, Sendable {
    // What every page stands in.
    case office
    // Pages.
    case gate, notice, desk, readers, storyreaders, story, history, compare, share, listing, forms
    // What of a story's page is asked for again while it is open.
    case now
    // Pieces.
    case form, field, hint, row, state, standing, mainact, chart, shares, read

    var bytes: [UInt8] {
        switch self {
        case .office: PackageResources.office_mustache
        case .gate: PackageResources.gate_mustache
        case .notice: PackageResources.notice_mustache
        case .desk: PackageResources.desk_mustache
        case .readers: PackageResources.readers_mustache
        case .storyreaders: PackageResources.storyreaders_mustache
        case .story: PackageResources.story_mustache
        case .history: PackageResources.history_mustache
        case .compare: PackageResources.compare_mustache
        case .share: PackageResources.share_mustache
        case .listing: PackageResources.listing_mustache
        case .forms: PackageResources.forms_mustache
        case .now: PackageResources.now_mustache
        case .standing: PackageResources.standing_mustache
        case .mainact: PackageResources.mainact_mustache
        case .form: PackageResources.form_mustache
        case .field: PackageResources.field_mustache
        case .hint: PackageResources.hint_mustache
        case .row: PackageResources.row_mustache
        case .state: PackageResources.state_mustache
        case .chart: PackageResources.chart_mustache
        case .shares: PackageResources.shares_mustache
        case .read: PackageResources.read_mustache
        }
    }
}
