import Editorial
import Hummingbird
import NIOCore
import Newsroom

/// What comes with a request to the newsroom: the connection it came over, who is asking, and how to speak to them.
struct StaffContext: RequestContext {
    var coreContext: CoreRequestContextStorage
    let channel: any Channel
    /// Who is signed in and may go on; nil on the pages that need nobody.
    var signedIn: SignedIn?
    /// In the language of whoever asks.
    var words = StaffWords(.indonesian)
    /// In the zone of whoever asks.
    var dates = NewsDate(zone: .jakarta, language: .indonesian)

    init(source: ApplicationRequestContextSource) {
        coreContext = CoreRequestContextStorage(source: source)
        channel = source.channel
    }

    /// A body larger than any form of ours is not read.
    var maxUploadSize: Int { 8 << 20 }

    /// - Throws: `Stop.signIn` where nobody is signed in.
    var member: StaffMember {
        get throws(Stop) {
            guard let signedIn, signedIn.needs == .nothing else { throw .signIn }
            return signedIn.member
        }
    }
}
