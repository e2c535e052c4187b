import Editorial
import JSON
import Newsroom
import Storage

/// What saving came to, as the editor is told and the API answers.
public enum SavedJSON {
    /// - Returns: an HTTP status and the answer's body.
    public static func write(_ saved: Newsroom.Saved) -> (status: Int, text: String) {
        switch saved {
        case .saved(let standing): (200, write("saved", standing, isMerged: false))
        case .merged(let standing): (200, write("merged", standing, isMerged: true))
        case .conflict(let standing, let conflicts, let aside): (409, write(conflicts, standing, aside))
        }
    }

    /// Why nothing was saved, beside each field.
    public static func write(_ problems: [(field: String, message: String)]) -> String {
        var json = JSONWriter()
        json.object { json in
            json.member("outcome", "invalid")
            json.array("problems") { json in
                for problem in problems {
                    json.object { json in
                        json.member("field", problem.field)
                        json.member("message", problem.message)
                    }
                }
            }
        }
        return json.text
    }

    /// The places where two texts cannot both stand.
    public static func write(_ conflicts: [MergeConflict], to json: inout JSONWriter) {
        json.array("conflicts") { json in
            for conflict in conflicts {
                json.object { write(conflict, to: &$0) }
            }
        }
    }

    private static func write(_ conflict: MergeConflict, to json: inout JSONWriter) {
        json.member("field", conflict.field)
        switch conflict.versions {
        case .field(let base, let mine, let theirs):
            json.member("base", base)
            json.member("mine", mine)
            json.member("theirs", theirs)
        case .blocks(let position, let base, let mine, let theirs):
            json.member("at", position)
            ManuscriptJSON.write(base, "baseBlocks", to: &json)
            ManuscriptJSON.write(mine, "mineBlocks", to: &json)
            ManuscriptJSON.write(theirs, "theirsBlocks", to: &json)
        }
    }

    private static func write(_ outcome: String, _ standing: StoryStanding, isMerged: Bool) -> String {
        var json = JSONWriter()
        json.object { json in
            json.member("outcome", outcome)
            json.member("revision", Int(standing.working.id.rawValue))
            json.member("savedAt", standing.working.madeAt.rfc3339())
            json.memberOrNull("workingState", standing.story.workingState?.rawValue)
            if isMerged {
                json.object("manuscript") { ManuscriptJSON.write(Manuscript(standing.working.content), to: &$0) }
            }
        }
        return json.text
    }

    private static func write(_ conflicts: [MergeConflict], _ standing: StoryStanding, _ aside: Revision.ID) -> String {
        var json = JSONWriter()
        json.object { json in
            json.member("outcome", "conflict")
            json.member("revision", Int(standing.working.id.rawValue))
            json.member("aside", Int(aside.rawValue))
            json.member("by", standing.working.madeBy)
            json.member("savedAt", standing.working.madeAt.rfc3339())
            json.object("manuscript") { ManuscriptJSON.write(Manuscript(standing.working.content), to: &$0) }
            write(conflicts, to: &json)
        }
        return json.text
    }
}
