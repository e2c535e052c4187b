/// The scripts of the newsroom that are our own, in `Scripts/`.
enum OwnScript: String, CaseIterable {
    case autosave, blocks, body, bylines, canonical, conflict, conversion, details, dialogs, dom, editor
    case figures, keys, links, merge, news, paste, photo, pieces, sheet, status, suggest, tags, toolbar
    case vault, words

    var bytes: [UInt8] {
        switch self {
        case .autosave: PackageResources.autosave_js
        case .blocks: PackageResources.blocks_js
        case .body: PackageResources.body_js
        case .bylines: PackageResources.bylines_js
        case .canonical: PackageResources.canonical_js
        case .conflict: PackageResources.conflict_js
        case .conversion: PackageResources.conversion_js
        case .details: PackageResources.details_js
        case .dialogs: PackageResources.dialogs_js
        case .dom: PackageResources.dom_js
        case .editor: PackageResources.editor_js
        case .figures: PackageResources.figures_js
        case .keys: PackageResources.keys_js
        case .links: PackageResources.links_js
        case .merge: PackageResources.merge_js
        case .news: PackageResources.news_js
        case .paste: PackageResources.paste_js
        case .photo: PackageResources.photo_js
        case .pieces: PackageResources.pieces_js
        case .sheet: PackageResources.sheet_js
        case .status: PackageResources.status_js
        case .suggest: PackageResources.suggest_js
        case .tags: PackageResources.tags_js
        case .toolbar: PackageResources.toolbar_js
        case .vault: PackageResources.vault_js
        case .words: PackageResources.words_js
        }
    }
}
