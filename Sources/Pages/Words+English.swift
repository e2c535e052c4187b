extension Words {
    static let english: [Word: String] = [
        .home: "Home", .index: "Index", .section: "Section", .sections: "Sections", .pagesLabel: "More pages", .allOf: "All of {}",
        .skipToContent: "Skip to content",
        .sectionsLabel: "Sections", .siteLabel: "About this site",
        .updated: "Updated", .mostRead: "Most read", .latest: "LATEST", .more: "More",
        .liveColumnLabel: "Most read and latest", .lastHours: "last {} hours",

        .news: "News", .opinion: "Opinion", .advertorial: "Advertorial", .photo: "Photo", .live: "Live",
        .paidNotice: "Paid content. It comes from an advertiser and is not the newsroom’s work.",

        .reporter: "Reported by", .writer: "Written by", .editor: "Edited by", .photographer: "Photos",
        .contributor: "Contributed by",
        .photoBy: "Photo: {}", .table: "Table", .embedded: "Open at {}",
        .gallery: "Photo gallery",
        .correction: "Correction", .clarification: "Clarification", .rightOfReply: "Right of reply",
        .editorNote: "Editor’s note", .unverified: "Not yet verified",
        .sources: "Sources", .topics: "Topics",
        .olderStory: "An older story: first published on {}. What it describes may have changed since.",
        .onlyHeadline: "Of this story, only the headline and the time of publication are held.",

        .topic: "Topic", .author: "Author", .indexOf: "Index of {}", .olderStories: "Older",
        .newerStories: "Back to the newest", .earlierDay: "Earlier day", .laterDay: "Later day",
        .nothingYet: "Nothing has been published yet.", .nothingHere: "There are no stories here yet.",
        .sectionsIntro: "Every section of {}.",
        .storiesOnTopic: "Topic: {}", .storiesBy: "Stories by {}", .olderPage: "{}, up to {}",
        .listOf: "Stories on {}, newest first.", .frontOf: "{}: the latest and the most read.",

        .about: "About us", .newsroom: "Newsroom", .contact: "Contact", .guidelines: "Cyber media guidelines",
        .privacy: "Privacy",

        .notFoundTitle: "Page not found",
        .notFoundText: "There is no page at this address. It may be mistyped or cut short.",
        .withdrawnTitle: "This story has been withdrawn",
        .withdrawnText: "The newsroom has withdrawn this story and says here why.",
        .withdrawnAt: "Withdrawn", .reason: "Reason",
        .failedTitle: "This page cannot be shown just now",
        .failedText: "Something went wrong on our side. Please try again in a moment.",
        .toHome: "To the home page", .toIndex: "Look in the index",
    ]
}
