import ArgumentParser
import PhotoDesk

/// What the server starts for each photo that is sent in; not for people.
struct Develop: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Develop the photo on standard input.",
        discussion: "The server starts this for each photo: limited, with nothing open but its input and output.",
        shouldDisplay: false)

    func run() throws {
        try Development.run()
    }
}
