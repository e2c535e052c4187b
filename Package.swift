// swift-tools-version: 6.1
import PackageDescription

let strict: [SwiftSetting] = [.swiftLanguageMode(.v6)]

let package = Package(
    name: "terbit",
    platforms: [.macOS(.v15)],
    products: [
        .executable(name: "terbit", targets: ["terbit"]),
        .library(name: "Editorial", targets: ["Editorial"]),
        .library(name: "Storage", targets: ["Storage"]),
        .library(name: "SQLiteStorage", targets: ["SQLiteStorage"]),
        .library(name: "Pages", targets: ["Pages"]),
        .library(name: "Newsroom", targets: ["Newsroom"]),
        .library(name: "Readership", targets: ["Readership"]),
        .library(name: "PhotoDesk", targets: ["PhotoDesk"]),
        .library(name: "Press", targets: ["Press"]),
        .library(name: "ContentAPI", targets: ["ContentAPI"]),
        .library(name: "BackOffice", targets: ["BackOffice"]),
        .library(name: "ReaderSite", targets: ["ReaderSite"]),
        .library(name: "Wire", targets: ["Wire"]),
        .library(name: "TerbitTesting", targets: ["TerbitTesting"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-nio.git", from: "2.101.0"),
        .package(url: "https://github.com/apple/swift-nio-ssl.git", from: "2.37.0"),
        .package(url: "https://github.com/apple/swift-log.git", from: "1.16.0"),
        .package(url: "https://github.com/apple/swift-crypto.git", from: "4.5.0"),
        .package(url: "https://github.com/apple/swift-argument-parser.git", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-configuration.git", from: "1.4.0"),
        .package(url: "https://github.com/groue/GRDB.swift.git", from: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird.git", from: "2.28.0"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache.git", from: "2.1.0"),
        .package(url: "https://github.com/jpsim/Yams.git", from: "6.2.0"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle.git", from: "2.13.0"),
    ],
    targets: [
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .systemLibrary(name: "CZstd", pkgConfig: "libzstd", providers: [.apt(["libzstd-dev"])]),
        .systemLibrary(name: "CGumbo", pkgConfig: "gumbo", providers: [.apt(["libgumbo-dev"])]),
        .systemLibrary(name: "CArgon2", pkgConfig: "libargon2", providers: [.apt(["libargon2-dev"])]),
        .systemLibrary(name: "CZxcvbn", providers: [.apt(["libzxcvbn-dev"])]),
        .systemLibrary(name: "CPCRE2", pkgConfig: "libpcre2-8", providers: [.apt(["libpcre2-dev"])]),

        .target(name: "Editorial", swiftSettings: strict),
        .target(name: "JSON", swiftSettings: strict),
        .target(name: "Storage", dependencies: ["Editorial"], swiftSettings: strict),
        .target(
            name: "SQLiteStorage",
            dependencies: [
                "Editorial", "Storage", .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "GRDB", package: "GRDB.swift"),
            ],
            swiftSettings: strict),
        .target(
            name: "Pages",
            dependencies: [
                "Editorial", "Storage", "JSON",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "Mustache", package: "swift-mustache"),
            ],
            resources: [.embedInCode("Theme")],
            swiftSettings: strict),
        .target(
            name: "Press",
            dependencies: [
                "Editorial", "Storage", "Pages", "CZlib",
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ],
            swiftSettings: strict),
        .target(
            name: "Newsroom",
            dependencies: [
                "Editorial", "Storage", "CArgon2", "CZxcvbn",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ],
            swiftSettings: strict),
        .target(name: "CCrawlerList"),
        .target(
            name: "Readership",
            dependencies: [
                "Editorial", "Storage", "JSON", "CPCRE2", "CCrawlerList",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
                .product(name: "Yams", package: "Yams"),
            ],
            swiftSettings: strict),
        .target(
            name: "ContentAPI",
            dependencies: [
                "Editorial", "Storage", "Newsroom", "Pages", "PhotoDesk", "JSON",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
            ],
            resources: [.embedInCode("Description")],
            swiftSettings: strict),
        .target(
            name: "ReaderSite",
            dependencies: [
                "Press", "Pages", "JSON",
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HummingbirdHTTP2", package: "hummingbird"),
                .product(name: "HummingbirdCore", package: "hummingbird"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "NIOTLS", package: "swift-nio"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
                .product(name: "NIOSSL", package: "swift-nio-ssl"),
            ],
            swiftSettings: strict),
        .target(name: "CNewsroomScripts"),
        .target(
            name: "BackOffice",
            dependencies: [
                "Editorial", "Storage", "Newsroom", "Pages", "Press", "PhotoDesk", "ContentAPI", "JSON", "Readership",
                "CNewsroomScripts",
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "Mustache", package: "swift-mustache"),
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ],
            resources: [
                .embedInCode("Language"), .embedInCode("Look"), .embedInCode("Scripts"), .embedInCode("Templates"),
            ],
            swiftSettings: strict),
        .target(
            name: "Wire",
            dependencies: [
                "Editorial", "Storage", "JSON", "CZlib", "CZstd", "CGumbo",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "Yams", package: "Yams"),
            ],
            resources: [.embedInCode("Profiles")],
            swiftSettings: strict),
        .target(name: "CPhotoDesk"),
        .target(
            name: "PhotoDesk",
            dependencies: [
                "Editorial", "Storage", "CPhotoDesk", .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "Logging", package: "swift-log"),
            ],
            swiftSettings: strict),
        .target(
            name: "DemoNewsroom",
            dependencies: ["Editorial", "Storage", .product(name: "Crypto", package: "swift-crypto")],
            swiftSettings: strict),
        .executableTarget(
            name: "terbit",
            dependencies: [
                "Editorial", "Storage", "SQLiteStorage", "Pages", "Press", "Newsroom", "PhotoDesk", "BackOffice", "ContentAPI",
                "ReaderSite", "Readership", "Wire", "DemoNewsroom",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Configuration", package: "swift-configuration"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "NIOSSL", package: "swift-nio-ssl"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
                .product(name: "Yams", package: "Yams"),
            ],
            swiftSettings: strict),
        .target(
            name: "TerbitTesting",
            dependencies: [
                "Editorial", "Storage", "SQLiteStorage", "Pages", "Press", "ReaderSite", "Newsroom",
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HummingbirdTesting", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ],
            swiftSettings: strict),
        .testTarget(
            name: "ContentAPITests",
            dependencies: [
                "ContentAPI", "Editorial", "Storage", "Newsroom", "PhotoDesk", "JSON", "TerbitTesting",
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HummingbirdTesting", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
            ],
            swiftSettings: strict),
        .testTarget(name: "EditorialTests", dependencies: ["Editorial"], swiftSettings: strict),
        .testTarget(
            name: "StorageTests",
            dependencies: [
                "Editorial", "Storage", "SQLiteStorage", "TerbitTesting", .product(name: "GRDB", package: "GRDB.swift"),
            ],
            swiftSettings: strict),
        .testTarget(
            name: "PagesTests",
            dependencies: ["Pages", "Editorial", "Storage", .product(name: "Crypto", package: "swift-crypto")],
            swiftSettings: strict),
        .testTarget(
            name: "PressTests",
            dependencies: ["Editorial", "Storage", "Pages", "Press", "TerbitTesting", "CZlib"], swiftSettings: strict),
        .testTarget(
            name: "ReaderSiteTests",
            dependencies: [
                "Editorial", "Storage", "Press", "ReaderSite", "TerbitTesting",
                .product(name: "HummingbirdTesting", package: "hummingbird"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
            ],
            swiftSettings: strict),
        .testTarget(
            name: "BackOfficeTests",
            dependencies: [
                "BackOffice", "Newsroom", "PhotoDesk", "Editorial", "Storage", "SQLiteStorage", "Press", "ReaderSite", "Readership",
                "TerbitTesting",
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HummingbirdTesting", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
            ],
            swiftSettings: strict),
        .testTarget(
            name: "NewsroomTests",
            dependencies: [
                "Newsroom", "Editorial", "Storage", "SQLiteStorage", "TerbitTesting",
                .product(name: "Crypto", package: "swift-crypto"), .product(name: "Logging", package: "swift-log"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ],
            swiftSettings: strict),
        .testTarget(
            name: "ReadershipTests",
            dependencies: [
                "Readership", "Editorial", "Storage", "SQLiteStorage", "JSON", "TerbitTesting",
                .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
                .product(name: "Yams", package: "Yams"),
            ],
            swiftSettings: strict),
        .testTarget(
            name: "WireTests", dependencies: ["Wire", "Editorial", "Storage", "JSON", "CZlib", "CZstd"], swiftSettings: strict),
        .testTarget(
            name: "PhotoDeskTests", dependencies: ["PhotoDesk", "CPhotoDesk", "Editorial", "Storage", "TerbitTesting"],
            swiftSettings: strict),

        .testTarget(
            name: "DemoNewsroomTests", dependencies: ["DemoNewsroom", "Editorial", "Storage"], swiftSettings: strict),
    ]
)
