import Editorial
import Storage

/// The shape that goes with a state's word, so that it is told at a glance and never by colour alone.
enum StateMark {
    /// What stands inside an SVG of 16 by 16.
    static func shape(of state: DeskQuery.State) -> String {
        switch state {
        // An empty ring fills as the story goes its way.
        case .draft: ring
        case .inReview: ring + "<path d=\"M8 2.5a5.5 5.5 0 0 1 0 11z\" fill=\"currentColor\"/>"
        case .approved: "<circle cx=\"8\" cy=\"8\" r=\"6.4\" fill=\"currentColor\"/>"
        case .scheduled: ring + "<path d=\"M8 4.6V8l2.4 1.6\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.6\"/>"
        // The sun is up.
        case .live:
            "<path d=\"M3.2 12.5a4.8 4.8 0 0 1 9.6 0z\" fill=\"currentColor\"/><path d=\"M.8 14h14.4M8 2.6v2.6M2.6 5.4l1.8 1.8"
                + "M13.4 5.4l-1.8 1.8\" stroke=\"currentColor\" stroke-width=\"1.6\" fill=\"none\"/>"
        case .withdrawn: ring + "<path d=\"M4 12 12 4\" stroke=\"currentColor\" stroke-width=\"1.8\"/>"
        }
    }

    private static let ring = "<circle cx=\"8\" cy=\"8\" r=\"5.5\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.8\"/>"

    /// What a desk says first of a story: what readers get, or where the first version stands.
    static func state(_ state: Story.State, _ working: Story.WorkingState?) -> DeskQuery.State {
        switch state {
        case .live: .live
        case .withdrawn: .withdrawn
        case .unpublished: self.state(of: working ?? .draft)
        }
    }

    static func state(of working: Story.WorkingState) -> DeskQuery.State {
        switch working {
        case .draft: .draft
        case .inReview: .inReview
        case .approved: .approved
        case .scheduled: .scheduled
        }
    }
}
