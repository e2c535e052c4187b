// swift-tools-version: 6.1
import PackageDescription

// A package of its own, so that the portal never depends on the tools that measure it.
let package = Package(
    name: "terbit-benchmarks",
    platforms: [.macOS(.v15)],
    dependencies: [
        .package(name: "terbit", path: ".."),
        .package(url: "https://github.com/apple/swift-argument-parser.git", from: "1.8.0"),
        .package(url: "https://github.com/groue/GRDB.swift.git", from: "7.10.0"),
    ],
    targets: [
        .systemLibrary(name: "CInflate", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .executableTarget(
            name: "benchmark",
            dependencies: [
                "CInflate",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "Editorial", package: "terbit"),
                .product(name: "Storage", package: "terbit"),
                .product(name: "SQLiteStorage", package: "terbit"),
                .product(name: "Readership", package: "terbit"),
                .product(name: "Press", package: "terbit"),
            ],
            swiftSettings: [.swiftLanguageMode(.v6)]),
    ]
)
