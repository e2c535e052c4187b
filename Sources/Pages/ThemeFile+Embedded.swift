extension ThemeFile {
    /// The file of the theme in the binary.
    var embedded: String { String(decoding: bytes, as: UTF8.self) }

    private var bytes: [UInt8] {
        switch self {
        case .style: PackageResources.style_css
        case .icon: PackageResources.icon_svg
        case .opening: PackageResources.opening_mustache
        case .head: PackageResources.head_mustache
        case .masthead: PackageResources.masthead_mustache
        case .frame: PackageResources.frame_mustache
        case .live: PackageResources.live_mustache
        case .foot: PackageResources.foot_mustache
        case .article: PackageResources.article_mustache
        case .home: PackageResources.home_mustache
        case .list: PackageResources.list_mustache
        case .sections: PackageResources.sections_mustache
        case .corrections: PackageResources.corrections_mustache
        case .mostRead: PackageResources.mostread_mustache
        case .fixed: PackageResources.fixed_mustache
        case .notice: PackageResources.notice_mustache
        case .card: PackageResources.card_mustache
        case .line: PackageResources.line_mustache
        case .articleText: PackageResources.article_txt_mustache
        case .homeText: PackageResources.home_txt_mustache
        case .listText: PackageResources.list_txt_mustache
        case .sectionsText: PackageResources.sections_txt_mustache
        case .correctionsText: PackageResources.corrections_txt_mustache
        case .mostReadText: PackageResources.mostread_txt_mustache
        case .fixedText: PackageResources.fixed_txt_mustache
        case .noticeText: PackageResources.notice_txt_mustache
        case .liveText: PackageResources.live_txt_mustache
        case .aboutIndonesian: PackageResources.about_id_txt
        case .aboutEnglish: PackageResources.about_en_txt
        case .newsroomIndonesian: PackageResources.newsroom_id_txt
        case .newsroomEnglish: PackageResources.newsroom_en_txt
        case .contactIndonesian: PackageResources.contact_id_txt
        case .contactEnglish: PackageResources.contact_en_txt
        case .guidelinesIndonesian: PackageResources.guidelines_id_txt
        case .guidelinesEnglish: PackageResources.guidelines_en_txt
        case .privacyIndonesian: PackageResources.privacy_id_txt
        case .privacyEnglish: PackageResources.privacy_en_txt
        }
    }
}
