import Editorial
import Storage

/// Judges views: which count, and why the others do not.
///
/// Deterministic: all it goes by is in it or in the view, the time too. The screens stand in the order of the reasons, and a view
/// is refused by the first it does not pass.
public struct ViewScreen: Sendable {
    private let settings: CountingSettings
    private var crawlers: CrawlerList
    private var agents = AgentCache()
    private var salts: VisitorSalts
    private var saltInUse: VisitorSalt?
    private var sample: VisitorSample
    private var repeats: RepeatTable?
    private var networks: NetworkShares?

    public init(settings: CountingSettings, crawlers: CrawlerList, salts: VisitorSalts) {
        self.settings = settings
        self.crawlers = crawlers
        self.salts = salts
        sample = VisitorSample(threshold: settings.sampleAbove)
        repeats = settings.repeatCap > 0 ? RepeatTable(cap: settings.repeatCap) : nil
        networks = settings.prefixShare < 1 ? NetworkShares(share: max(settings.prefixShare, 0)) : nil
    }

    /// - Parameter story: the story the view is of, as it stands; nil when there is none of that id.
    public mutating func judge(_ view: PageView, of story: CountedStory?) -> Verdict {
        if view.isPrefetch { return .refused(.prefetch) }
        if view.optsOut, settings.honoursOptOut { return .refused(.optedOut) }
        let salt = salt(at: view.at)
        let agent = view.userAgent.map { AgentHash($0, salt: salt) }
        if let agent, let text = view.userAgent, isCrawler(text, agent) { return .refused(.crawler) }
        if view.isStaff { return .refused(.staff) }
        guard let story else { return .refused(.unknownStory) }
        guard story.isLive else { return .refused(.notLive) }
        guard story.kind != .advertorial else { return .refused(.advertising) }
        guard view.hasScript else { return .refused(.withoutScript) }
        let visitor = view.address.map { address in
            Visitor(address: address, agent: agent ?? AgentHash("", salt: salt), salt: salt)
        }
        return count(view, by: visitor)
    }

    /// The last three screens, which go by what came before.
    private mutating func count(_ view: PageView, by visitor: Visitor?) -> Verdict {
        let seconds = view.at.seconds
        if let visitor {
            guard sample.keeps(visitor) else { return .sampledOut }
            if repeats?.admit(visitor.bits(for: view.story.rawValue), at: seconds) == false { return .refused(.repeated) }
        }
        if networks?.admit(view.address, story: view.story.rawValue, at: seconds) == false { return .refused(.prefixShare) }
        guard visitor != nil else { return .counted(views: 1, visitor: nil) }
        let weight = sample.weight
        sample.note(at: seconds)
        return .counted(views: weight, visitor: visitor)
    }

    private mutating func isCrawler(_ text: String, _ agent: AgentHash) -> Bool {
        let crawlers = crawlers
        return agents.isCrawler(agent) { crawlers.names(text) }
    }

    private mutating func salt(at moment: Instant) -> VisitorSalt {
        let salt = salts.salt(at: moment)
        if salt != saltInUse {
            // Agents are known by hashes under the salt.
            agents.clear()
            saltInUse = salt
        }
        return salt
    }
}

extension ViewScreen {
    /// Goes by another list from now on.
    public mutating func renew(_ crawlers: CrawlerList) {
        self.crawlers = crawlers
        agents.clear()
    }

    /// Takes a day's salt as the store keeps it.
    public mutating func learn(salt: [UInt8], of day: CivilDate) {
        salts.learn(salt, of: day)
    }

    /// The salt of a day as the screen has it, for the store to keep; made now when there is none.
    mutating func saltBytes(of day: CivilDate) -> [UInt8] {
        salts.bytes(of: day)
    }

    /// Forgets the salts of days before one.
    public mutating func forgetSalts(before day: CivilDate) {
        salts.forget(before: day)
    }

    /// Bytes the tables take.
    public var tableBytes: Int { (repeats?.bytes ?? 0) + (networks?.bytes ?? 0) }
}
