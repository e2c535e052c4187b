import Editorial
import Newsroom

/// The places of the newsroom, as its navigation lists them.
enum OfficeRoom: String, CaseIterable, Sendable {
    case desk, due, readers, replies, corrections
    case sections, people, tags
    case staff, settings, log
    /// Not in the navigation: under one's own name.
    case account

    var address: String {
        switch self {
        case .desk: "/redaksi"
        case .due: "/redaksi/jadwal"
        case .readers: "/redaksi/pembaca"
        case .replies: "/redaksi/hak-jawab"
        case .corrections: "/redaksi/ralat"
        case .sections: "/redaksi/rubrik"
        case .people: "/redaksi/orang"
        case .tags: "/redaksi/topik"
        case .staff: "/redaksi/staf"
        case .settings: "/redaksi/pengaturan"
        case .log: "/redaksi/log"
        case .account: "/redaksi/akun"
        }
    }

    /// The keys that lead there: g for go, then its letter.
    var key: String {
        switch self {
        case .desk: "g m"
        case .due: "g j"
        case .readers: "g d"
        case .replies: "g h"
        case .corrections: "g r"
        case .sections: "g b"
        case .people: "g o"
        case .tags: "g t"
        case .staff: "g s"
        case .settings: "g p"
        case .log: "g c"
        case .account: "g a"
        }
    }

    /// Whether there is anything for this member in it; what they may do there, Newsroom decides.
    func isFor(_ member: StaffMember) -> Bool {
        switch self {
        case .desk, .due, .replies, .corrections, .people, .tags: true
        case .account: false
        case .readers: member.may(.readFigures)
        case .sections: member.may(.manageNames)
        case .staff: member.may(.manageStaff)
        case .settings: member.may(.manageSettings)
        case .log: member.may(.readAudit)
        }
    }

    /// Set apart from what stands before it.
    var beginsGroup: Bool { self == .sections || self == .staff }
}
