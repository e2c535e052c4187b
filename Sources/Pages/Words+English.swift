extension Words {
    static let english: [Word: String] = [
        .home: "Home", .index: "Index", .section: "Section", .sections: "Sections", .pagesLabel: "More pages", .allOf: "All of {}",
        .skipToContent: "Skip to content",
        .sectionsLabel: "Sections", .siteLabel: "About this site",
        .updated: "Updated", .mostRead: "Most read", .latest: "LATEST", .more: "More",
        .liveColumnLabel: "Most read and latest", .lastHours: "last {} hours", .lastDays: "last {} days",
        .pauseUpdates: "Pause updates", .newInLists: "% new stories in Most read and Latest",

        .news: "News", .opinion: "Opinion", .advertorial: "Advertorial", .photo: "Photo", .live: "Live",
        .paidNotice: "Paid content. It comes from an advertiser and is not the newsroom’s work.",

        .reporter: "Reported by", .writer: "Written by", .editor: "Edited by", .photographer: "Photos",
        .contributor: "Contributed by",
        .photoBy: "Photo: {}", .table: "Table", .embedded: "Open at {}",
        .gallery: "Photo gallery",
        .correction: "Correction", .clarification: "Clarification", .rightOfReply: "Right of reply",
        .editorNote: "Editor’s note", .unverified: "Not yet verified",
        .corrected: "Added to this story: {}", .mostRecently: "most recently",
        .replyInFull: "The reply in full", .followUp: "Follow-up", .verifiedIn: "What checking found", .seeAlso: "See also",
        .repliesTo: "In reply to", .corrects: "This story corrects", .clarifies: "This story clarifies",
        .verifies: "This story verifies", .notedOn: "Named in an editor’s note on",
        .sources: "Sources", .topics: "Topics",
        .olderStory: "An older story: first published on {}. What it describes may have changed since.",
        .onlyHeadline: "Of this story, only the headline and the time of publication are held.",

        .mostReadIn: "Most read in {}", .mostReadOver: "Most read in the last {}",
        .mostReadOn: "{}: what readers of {} read most.", .hours: "{} hours", .days: "{} days", .rightNow: "Right now",
        .timeSpan: "Time span", .everySection: "All sections", .mostReadBySection: "Most read by section",
        .inThisOrderSince: "In this order since",
        .lookedFurtherBack: "Too few stories were read enough in the {}. This list therefore looks {} back.",
        .notRankedYet: "Too few stories have been read enough to be ranked. Until then, these are the newest.",
        .rankedRecentFirst: "What readers read most; the more recently it was read, the more it weighs.",
        .rankedEvenly: "What readers read most; every reading weighs the same.",
        .rankedFairly:
            "Robots we know and the newsroom’s own people are not counted, paid content is left out, and nobody can put a story "
            + "in this list.",
        .howWeCount: "How we count",

        .topic: "Topic", .author: "Author", .indexOf: "Index of {}", .olderStories: "Older",
        .newerStories: "Back to the newest", .earlierDay: "Earlier day", .laterDay: "Later day",
        .nothingYet: "Nothing has been published yet.", .nothingHere: "There are no stories here yet.",
        .sectionsIntro: "Every section of {}.",
        .storiesOnTopic: "Topic: {}", .storiesBy: "Stories by {}", .olderPage: "{}, up to {}",
        .listOf: "Stories on {}, newest first.", .frontOf: "{}: the latest and the most read.",

        .corrections: "Corrections and replies",
        .correctionsIntro: "Every correction, clarification, reply and editor’s note of {}, newest first.",
        .noCorrections: "There are no corrections or replies yet.", .askCorrection: "Ask for a correction or a reply",

        .about: "About us", .newsroom: "Newsroom", .contact: "Contact", .guidelines: "Cyber media guidelines",
        .privacy: "Privacy",

        .notFoundTitle: "Page not found",
        .notFoundText: "There is no page at this address. It may be mistyped or cut short.",
        .withdrawnTitle: "This story has been withdrawn",
        .withdrawnText: "The newsroom has withdrawn this story and says here why.",
        .withdrawnAt: "Withdrawn", .reason: "Reason", .ground: "Ground",
        .groundSara: "it concerns ethnicity, religion, race or group", .groundDecency: "it concerns decency",
        .groundChildFuture: "it concerns a child’s future", .groundVictimTrauma: "it concerns a victim’s trauma",
        .groundPressCouncil: "other grounds set by the Press Council",
        .groundSource: "the medium it came from has withdrawn it",
        .failedTitle: "This page cannot be shown just now",
        .failedText: "Something went wrong on our side. Please try again in a moment.",
        .toHome: "To the home page", .toIndex: "Look in the index",

        .previewUnpublished: "Preview – not published", .previewNextVersion: "Preview – this version is not published",
        .previewLive: "Preview – this version is live", .previewSaved: "saved {}",
    ]
}
