import Editorial
import Storage

/// All that judging changes, under one lock.
struct Judging: Sendable {
    var screen: ViewScreen
    var tally: Tally
    var tokens: TokenShelf
    let groups: ReferrerGroups
    /// Groups of the hosts that linked here lately: most readers come from a handful.
    private var knownHosts: [String: ReferrerGroup] = [:]

    init(screen: ViewScreen, tally: Tally, tokens: TokenShelf, groups: ReferrerGroups) {
        self.screen = screen
        self.tally = tally
        self.tokens = tokens
        self.groups = groups
    }

    mutating func judge(_ beacons: [RawBeacon], story: (Story.ID) -> CountedStory?) -> CountedBatch {
        var batch = CountedBatch()
        for beacon in beacons {
            do {
                if let counted = try count(beacon, story: story) { batch.views.append(counted) }
            } catch {
                tally.refuse(error, at: beacon.at)
            }
        }
        return batch
    }

    /// Returns nil for a view of a visitor outside of the sample.
    private mutating func count(
        _ raw: RawBeacon, story: (Story.ID) -> CountedStory?
    ) throws(RefusalReason) -> CountedBatch.Views? {
        let (view, group) = try read(raw)
        switch screen.judge(view, of: story(view.story)) {
        case .refused(let reason): throw reason
        case .sampledOut: return nil
        case .counted(let views, let visitor):
            tally.add(views, of: view.story, from: group, visitor: visitor, at: view.at)
            return CountedBatch.Views(story: view.story, views: views, at: view.at)
        }
    }

    private mutating func read(_ raw: RawBeacon) throws(RefusalReason) -> (PageView, ReferrerGroup) {
        var view = PageView(
            at: raw.at, story: raw.story ?? Story.ID(0), address: raw.address, userAgent: raw.userAgent,
            isPrefetch: raw.isPrefetch, isStaff: raw.isStaff, optsOut: raw.optsOut, hasScript: raw.body != nil)
        guard let body = raw.body else { return (view, .direct) }
        let beacon = try Beacon(body)
        switch tokens.check(beacon.token, for: beacon.story, at: raw.at) {
        case .good: break
        case .expired: throw .expired
        case .forged: throw .forged
        }
        view.story = beacon.story
        view.referrer = beacon.referrer
        return (view, group(of: beacon.referrer))
    }

    private mutating func group(of host: String?) -> ReferrerGroup {
        guard let host else { return .direct }
        if let known = knownHosts[host] { return known }
        if knownHosts.count >= Judging.mostHosts { knownHosts.removeAll(keepingCapacity: true) }
        let group = groups.group(of: host)
        knownHosts[host] = group
        return group
    }

    private static let mostHosts = 1_024
}
