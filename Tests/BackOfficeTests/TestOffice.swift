import BackOffice
import Editorial
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Logging
import Newsroom
import PhotoDesk
import Readership
import SQLiteStorage
import Storage
import TerbitTesting

/// A whole newsroom behind the readers' site, on a real port.
struct TestOffice {
    let portal: TestPortal
    let newsroom: Newsroom
    let staff: StaffDesk
    let changes: ChangeFeed
    let backOffice: BackOffice
    let mostRead: MostReadDesk

    static let password = "kuda laut berenang di pagi hari"

    init(isSecure: Bool = false) async throws {
        let portal = try await TestPortal()
        var logger = Logger(label: "test")
        logger.logLevel = .critical
        newsroom = Newsroom(
            store: portal.database, clock: portal.clock.clock, zone: .jakarta, pagesShowIt: { await portal.runner.catchUp() })
        // As cheap as argon2 goes: what it costs is another room's test.
        staff = StaffDesk(
            store: portal.database, clock: portal.clock.clock, hasher: PasswordHasher(cost: .init(memoryKiB: 8, passes: 1)),
            random: StaffDesk.systemRandom, siteName: "Lembar Pagi")
        changes = ChangeFeed(newsroom: newsroom, interval: .milliseconds(20), logger: logger)
        let views = try SQLiteReadership(directory: portal.directory.path, patience: .zero)
        mostRead = MostReadDesk(
            settings: RankingSettings(), views: views, shown: portal.database, shelf: StoryShelf(), clock: portal.clock.clock,
            logger: logger)
        backOffice = BackOffice(
            try Office(
                newsroom: newsroom, staff: staff, press: portal.room, changes: changes,
                presence: Presence(clock: portal.clock.clock),
                photos: TakeInPhoto(
                    desk: PhotoDesk(directory: portal.directory.path + "/media"), names: portal.database, clock: portal.clock.clock),
                figures: FiguresDesk(
                    mostRead: mostRead, views: views, stories: portal.database, clock: portal.clock.clock, zone: .jakarta,
                    present: { PresentFigures(readers: 0, viewsOfMinute: 0, changes: 0) }, changes: { 0 }),
                clock: portal.clock.clock, isSecure: isSecure))
        self.portal = portal
    }

    /// The site with the newsroom, for as long as the test runs.
    func serve(_ test: @escaping @Sendable (TestOffice, any TestClientProtocol) async throws -> Void) async throws {
        let backOffice = backOffice
        try await portal.serve(
            office: { request, channel, logger in await backOffice.answer(request, over: channel, logger: logger) },
            services: [changes]
        ) { client in try await test(self, client) }
    }

    /// Makes an account with a password.
    @discardableResult
    func account(
        _ name: String, _ role: StaffRole, sections: Set<Section.ID> = [], mustHaveSecondFactor: Bool = false
    ) async throws -> StaffMember {
        let made = try await staff.makeAccount(
            name: name, displayName: name.capitalized, role: role, sections: sections,
            mustHaveSecondFactor: mustHaveSecondFactor, by: nil)
        return try await staff.setPassword(link: made.link, to: TestOffice.password)
    }

    /// Someone's browser, signed in.
    func browser(
        _ name: String, _ role: StaffRole, sections: Set<Section.ID> = [], on client: any TestClientProtocol
    ) async throws -> TestBrowser {
        try await account(name, role, sections: sections)
        var browser = TestBrowser(client: client)
        let answer = try await browser.post("/redaksi/masuk", ["nama": name, "sandi": TestOffice.password])
        browser.cookie = answer.headers[.setCookie].map { String($0.prefix { $0 != ";" }) }
        return browser
    }
}

/// Sends what a browser would, and remembers its cookie.
struct TestBrowser: Sendable {
    let client: any TestClientProtocol
    var cookie: String?

    func get(_ path: String, accept: String = "text/html") async throws -> TestResponse {
        try await send(.get, path, [.accept: accept])
    }

    func post(_ path: String, _ fields: KeyValuePairs<String, String>, accept: String = "text/html") async throws -> TestResponse {
        let form = fields.map { TestBrowser.encoded($0) + "=" + TestBrowser.encoded($1) }.joined(separator: "&")
        return try await send(
            .post, path, [.accept: accept, .contentType: "application/x-www-form-urlencoded"], body: form)
    }

    func put(_ path: String, json: String) async throws -> TestResponse {
        try await send(.put, path, [.accept: "application/json", .contentType: "application/json"], body: json)
    }

    /// - Parameter site: where the request says it comes from.
    func send(
        _ method: HTTPRequest.Method, _ path: String, _ fields: HTTPFields = [:], body: String? = nil, site: String? = "same-origin"
    ) async throws -> TestResponse {
        var fields = fields
        fields[.cookie] = cookie
        if let name = HTTPField.Name("Sec-Fetch-Site"), let site { fields[name] = site }
        return try await client.execute(uri: path, method: method, headers: fields, body: body.map { ByteBuffer(string: $0) })
    }

    private static func encoded(_ text: String) -> String {
        text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
    }
}

extension TestResponse {
    var text: String { String(buffer: body) }
    var location: String? { headers[.location] }

    /// The value of the first field with this name.
    func field(_ name: String) -> String? {
        guard let start = text.range(of: "name=\"\(name)\" value=\"") else { return nil }
        return String(text[start.upperBound...].prefix { $0 != "\"" })
    }
}
