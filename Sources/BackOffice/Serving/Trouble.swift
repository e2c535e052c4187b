import Editorial
import Hummingbird
import Newsroom
import Storage

/// What is answered when a request does not come to what it wanted: a page in plain words, or JSON where a script asked.
struct Trouble {
    let office: Office

    func answer(_ stop: Stop, _ request: Request, _ context: StaffContext) -> Response {
        if case .signIn = stop { return signIn(request, context) }
        if case .storage(let error) = stop { log(error, context) }
        if case .refusal(.storage(let error)) = stop { log(error, context) }
        if case .staff(.storage(let error)) = stop { log(error, context) }
        let notice = Trouble.notice(stop, context)
        if request.wantsJSON {
            return .json(status: notice.status, ["outcome": notice.outcome, "message": notice.text])
        }
        return page(notice, context)
    }

    /// Something nobody has foreseen: the visitor gets a number, the log the rest.
    func failed(_ error: any Error, _ request: Request, _ context: StaffContext) -> Response {
        log(error, context)
        let notice = Notice(
            status: .internalServerError, outcome: "failed", heading: context.words["notice.failed"],
            text: context.words["notice.failedText"], showsNumber: true)
        if request.wantsJSON { return .json(status: notice.status, ["outcome": "failed", "message": notice.text]) }
        return page(notice, context)
    }

    private struct Notice {
        let status: HTTPResponse.Status
        let outcome: String
        let heading: String
        let text: String
        var showsNumber = false
    }

    private func signIn(_ request: Request, _ context: StaffContext) -> Response {
        if request.wantsJSON || request.isEventStream { return .json(status: .unauthorized, ["outcome": "signIn"]) }
        switch context.signedIn?.needs {
        case .code?: return .goOn(to: OfficeAddress.code + Trouble.onward(request))
        case .secondFactorSetUp?: return .goOn(to: OfficeAddress.secondFactor)
        default: return .goOn(to: OfficeAddress.signIn + Trouble.onward(request))
        }
    }

    /// Where to go on to afterwards; a form's address is not gone to by GET.
    private static func onward(_ request: Request) -> String {
        guard request.method == .get, let path = OwnPath.read(request.head.path), path != OfficeAddress.desk else { return "" }
        return "?ke=" + path.encodedForQuery
    }

    private static func notice(_ stop: Stop, _ context: StaffContext) -> Notice {
        let words = context.words
        func notice(_ status: HTTPResponse.Status, _ outcome: String, _ key: String) -> Notice {
            Notice(status: status, outcome: outcome, heading: words["notice." + key], text: words["notice." + key + "Text"])
        }
        switch stop {
        case .signIn: return notice(.unauthorized, "signIn", "signIn")
        case .notFound: return notice(.notFound, "notFound", "notFound")
        case .otherOrigin: return notice(.forbidden, "otherOrigin", "otherOrigin")
        case .malformed: return notice(.badRequest, "malformed", "malformed")
        case .tooLarge: return notice(.contentTooLarge, "tooLarge", "tooLarge")
        case .tooManyStreams: return notice(.tooManyRequests, "tooManyStreams", "tooManyStreams")
        case .storage:
            return Notice(
                status: .serviceUnavailable, outcome: "storage", heading: words["notice.storage"],
                text: words["notice.storageText"],
                showsNumber: true)
        case .refusal(let refusal):
            return Notice(
                status: refusal.status, outcome: refusal.outcome, heading: words["notice.refused"],
                text: words.sentence(for: refusal, dates: context.dates))
        case .staff(let refusal):
            return Notice(
                status: refusal.status, outcome: refusal.outcome, heading: words["notice.refused"],
                text: words.sentence(for: refusal, dates: context.dates))
        }
    }

    private func page(_ notice: Notice, _ context: StaffContext) -> Response {
        let tags = Tags()
        tags["heading"] = notice.heading
        tags["text"] = notice.text
        tags["requestID"] = notice.showsNumber ? context.id : nil
        return office.page(.notice, tags, title: notice.heading, status: notice.status, context)
    }

    private func log(_ error: any Error, _ context: StaffContext) {
        context.logger.error("A page of the newsroom failed.", metadata: ["why": "\(error)"])
    }
}
