/// The shapes of the ninjs generations, after the IPTC schemas 1.0 to 1.6, 2.0 to 2.2, 3.0 and 3.1. Within a generation each
/// version only adds to the one before, so the newest stands for all.
enum NinjsShapes {
    static func shape(of generation: NinjsGeneration) -> ObjectShape {
        switch generation {
        case .first: first
        case .second: second
        case .third: third
        }
    }

    private static let pubStatus = Shape.choice(["usable", "withheld", "canceled"])
    private static let types = ["text", "audio", "video", "picture", "graphic", "composite", "component"]
    private static let standard = Shape.object(texts: ["name", "version", "schema"])
    private static let literal = ["name", "uri", "literal"]
    private static let percent = Shape.integer(0...100)

    private static func contactInfo(_ postalCode: String) -> Shape {
        .array(
            of: .object(
                texts: ["type", "role", "lang", "name", "value"],
                ["address": .object(texts: ["locality", "area", postalCode, "country"], ["lines": .array(of: .text)])],
                exactlyOne: [["value", "address"]]))
    }

    private static func symbols(_ type: String) -> Shape {
        .array(of: .object(texts: ["ticker", "exchange", type, "symbol"]))
    }
}

extension NinjsShapes {
    private static let coded = ["name", "rel", "scheme", "code"]

    private static let first: ObjectShape = {
        let contacts = contactInfo("postalcode")
        var shape = ObjectShape(
            texts: [
                "uri", "mimetype", "profile", "version", "copyrightholder", "copyrightnotice", "usageterms", "ednote", "language",
                "title", "byline", "headline", "slugline", "located", "$schema",
            ],
            [
                "type": .choice(types), "representationtype": .choice(["complete", "incomplete"]), "firstcreated": .time,
                "versioncreated": .time, "contentcreated": .time, "embargoed": .time, "expires": .time, "pubstatus": pubStatus,
                "urgency": .number, "charcount": .number, "wordcount": .number,
                "person": .array(of: .object(texts: coded, ["contactinfo": contacts])),
                "organisation": .array(of: .object(texts: coded, ["symbols": symbols("symboltype"), "contactinfo": contacts])),
                "place": .array(
                    of: .object(
                        texts: coded, ["contactinfo": contacts],
                        families: [("geometry_", .object(ObjectShape(isOpen: true)))])),
                "subject": .array(of: .object(texts: coded + ["creator"], ["relevance": percent, "confidence": percent])),
                "event": .array(of: .object(texts: coded)), "object": .array(of: .object(texts: coded)),
                "infosource": .array(of: .object(texts: coded, ["contactinfo": contacts])),
                "trustindicator": .array(of: .object(texts: ["scheme", "code", "title", "href"])),
                "genre": .array(of: .object(texts: ["name", "scheme", "code"])),
                "renditions": .object(ObjectShape(others: rendition)), "associations": .object(ObjectShape(others: .item(.init()))),
                "altids": .object(ObjectShape(isOpen: true)), "$standard": standard,
                "rightsinfo": rights("langid", "linkedrights", "encodedrights"),
                "digitalsourcetype": .object(texts: literal),
            ],
            families: [("description_", .text), ("body_", .text), ("headline_", .text)], required: ["uri"])
        // Superdesk sends the two under these names as well.
        shape.members["guid"] = .text
        return shape
    }()

    private static let rendition = Shape.object(
        texts: ["href", "mimetype", "title", "format"],
        ["height": .number, "width": .number, "sizeinbytes": .number, "duration": .number])

    private static func rights(_ language: String, _ linked: String, _ encoded: String) -> Shape {
        var shape = ObjectShape(texts: [language, linked, encoded], exactlyOne: [[linked, encoded]])
        shape.isOpen = true
        return .object(shape)
    }
}

extension NinjsShapes {
    private static let related = ["name", "rel", "uri", "literal"]

    private static func texts(_ contentType: String, _ counts: [String: Shape] = [:]) -> Shape {
        .array(of: .object(texts: ["role", contentType, "value"], counts, required: ["value"]))
    }

    private static let second: ObjectShape = {
        let contacts = contactInfo("postalcode")
        return ObjectShape(
            texts: [
                "uri", "profile", "version", "copyrightholder", "copyrightnotice", "usageterms", "ednote", "language", "title",
                "by",
                "slugline", "located", "$schema",
            ],
            [
                "type": .choice(types), "representationtype": .choice(["full", "partial"]), "firstcreated": .time,
                "versioncreated": .time, "contentcreated": .time, "embargoed": .time, "expires": .time, "pubstatus": pubStatus,
                "urgency": .number, "descriptions": texts("contenttype"), "headlines": texts("contenttype"),
                "bodies": texts("contenttype", ["charcount": .number, "wordcount": .number]),
                "people": .array(of: .object(texts: related, ["contactinfo": contacts])),
                "organisations": .array(of: .object(texts: related, ["symbols": symbols("symboltype"), "contactinfo": contacts])),
                "places": .array(
                    of: .object(texts: related, ["contactinfo": contacts, "geojson": .object(ObjectShape(isOpen: true))])),
                "subjects": .array(of: .object(texts: related + ["creator"], ["relevance": percent, "confidence": percent])),
                "events": .array(of: .object(texts: related)), "objects": .array(of: .object(texts: related)),
                "infosources": .array(of: .object(texts: literal + ["role"], ["contactinfo": contacts])),
                "renditions": .array(
                    of: .object(
                        texts: ["name", "href", "contenttype", "title", "format"],
                        ["height": .number, "width": .number, "sizeinbytes": .number, "duration": .number], required: ["name"])),
                "associations": .array(of: .item(.init(texts: ["name"], required: ["name"]))),
                "altids": .array(of: .object(texts: ["role", "value"])),
                "trustindicators": .array(of: .object(texts: ["role", "title", "href"])), "standard": standard,
                "genres": .array(of: .object(texts: literal)), "rightsinfo": rights("langid", "linkedrights", "encodedrights"),
                "digitalsourcetype": .object(texts: literal),
            ], required: ["uri"])
    }()
}

extension NinjsShapes {
    private static let third: ObjectShape = {
        let contacts = contactInfo("postalCode")
        let organisation = Shape.object(texts: related, ["symbols": symbols("symbolType"), "contactInfo": contacts])
        return ObjectShape(
            texts: [
                "uri", "profile", "version", "copyrightHolder", "copyrightNotice", "usageTerms", "edNote", "language", "title",
                "by",
                "slugline", "located", "$schema",
            ],
            [
                "type": .choice(types + ["event", "planning"]), "representationType": .choice(["full", "partial"]),
                "firstCreated": .time, "versionCreated": .time, "contentCreated": .time, "embargoedUntil": .time, "expires": .time,
                "pubStatus": pubStatus, "urgency": .integer(1...9), "descriptions": texts("contentType"),
                "headlines": texts("contentType"),
                "bodies": texts("contentType", ["charCount": .integer, "wordCount": .integer]),
                "people": .array(of: .object(texts: related, ["contactInfo": contacts])), "organisations": .array(of: organisation),
                "places": .array(
                    of: .object(texts: related, ["contactInfo": contacts, "geoJSON": .object(ObjectShape(isOpen: true))])),
                "subjects": .array(of: .object(texts: related + ["creator"], ["relevance": percent, "confidence": percent])),
                "events": .array(of: .object(texts: related + ["id"])), "objects": .array(of: .object(texts: related)),
                "infoSources": .array(of: .object(texts: literal + ["role"], ["contactInfo": contacts])),
                "eventDetails": .object(
                    texts: ["eventStatus", "plannedCoverageStatus"], ["dates": dates, "organiser": organisation]),
                "plannedCoverage": .array(of: plannedCoverage), "renditions": .array(of: newRendition),
                "associations": .array(of: .item(.init(texts: ["name", "rel"], required: ["name"]))),
                "altIds": .array(of: .object(texts: ["role", "value"])),
                "trustIndicators": .array(of: .object(texts: ["role", "title", "href"])), "standard": standard,
                "genres": .array(of: .object(texts: literal)), "rightsInfo": rights("langId", "linkedRights", "encodedRights"),
                "digitalSourceType": .object(texts: literal),
            ], required: ["uri"])
    }()

    private static let newRendition = Shape.object(
        texts: ["name", "href", "contentType", "title", "format", "aspectRatio", "videoCodec", "transportProtocol", "bitrate"],
        [
            "width": .integer, "height": .integer, "sizeInBytes": .integer, "duration": .number, "frameRate": .number,
            "poi": .object(ObjectShape(members: ["x": .integer, "y": .integer])),
            "scanType": .choice(["progressive", "interlaced"]),
        ], required: ["name"])

    private static let dates = Shape.object(
        texts: ["expectedDuration"],
        [
            "startDate": .time, "endDate": .time, "expectedStartDate": .truncatedTime, "expectedEndDate": .truncatedTime,
            "recurrence": .anything,
        ])

    private static let plannedCoverage = Shape.object(
        texts: ["uri", "title", "edNote", "language"],
        [
            "pubStatus": pubStatus, "type": .choice(types + ["event", "planning"]), "commissioned": .anything, "dates": dates,
            "audiences": .anything, "exclAudience": .array(of: .text), "urgency": .integer(1...9), "itemCount": .anything,
            "wordCount": .integer, "renditions": .array(of: newRendition),
        ])
}
