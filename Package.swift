// swift-tools-version: 6.2
// Demarche: a scriptable plugin host for official statements.
// Which target may import which is a table in Tests/ArchitectureTests.
import PackageDescription

let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("ExistentialAny"),
]

func target(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .testTarget(name: name + "Tests", dependencies: dependencies, swiftSettings: strict)
}

let package = Package(
  name: "demarche",
  products: [
    .executable(name: "demarche", targets: ["DemarcheCLI"]),
    .library(name: "Demarche", targets: ["DemarchePipeline"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/LebJe/TOMLKit", from: "0.6.0"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  ],
  targets: [
    .systemLibrary(name: "CLua", pkgConfig: "lua5.4", providers: [.apt(["liblua5.4-dev"])]),
    .systemLibrary(name: "CSodium", pkgConfig: "libsodium", providers: [.apt(["libsodium-dev"])]),
    .target(name: "CLuaShim", dependencies: ["CLua"]),
    // simdjson is C++, so no module map can stand for it; libsimdjson-dev has it.
    .target(
      name: "CJSONShim", cxxSettings: [.define("SIMDJSON_EXCEPTIONS", to: "0")],
      linkerSettings: [.linkedLibrary("simdjson")]),
    // libxml2 is opened when it is needed, not linked; libxml2-dev has its headers, which find
    // one another through those in `forward`.
    .target(name: "CMarkupShim", cSettings: [.headerSearchPath("forward")]),
    // Each library behind it is opened at first use, so nothing is linked.
    .target(name: "CDocumentShim"),
    .target(name: "CZipShim"),
    target("DemarcheModel", []),
    target("DemarcheMarkup", ["DemarcheModel", "CMarkupShim"]),
    target("DemarcheDigest", ["CSodium"]),
    target("DemarcheZip", ["CZipShim"]),
    target("DemarcheText", ["DemarcheModel"]),
    target("DemarcheTOML", [.product(name: "TOMLKit", package: "TOMLKit")]),
    target(
      "DemarcheReaders",
      [
        "DemarcheMarkup", "DemarcheModel", "DemarcheText", "DemarcheDigest", "DemarcheTOML",
        "DemarcheZip", "CJSONShim", "CDocumentShim",
      ]),
    target("DemarcheRules", ["DemarcheModel", "DemarcheText"]),
    target("DemarcheReports", ["DemarcheModel"]),
    .target(
      name: "DemarcheLua", dependencies: ["CLuaShim"],
      swiftSettings: strict + [.strictMemorySafety()]),
    // libcurl is opened at first use, too.
    .target(name: "CHTTPShim"),
    target("DemarcheHTTP", ["CHTTPShim"]),
    target(
      "DemarchePacks",
      ["DemarcheModel", "DemarcheDigest", "DemarcheTOML", "DemarcheZip", "DemarcheHTTP"]),
    target(
      "DemarcheScripting",
      [
        "DemarcheLua", "DemarchePacks", "DemarcheRules", "DemarcheReports", "DemarcheText",
        "DemarcheModel",
      ]),
    target(
      "DemarcheArchive",
      [
        "DemarcheModel", "DemarcheDigest", .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ]),
    target(
      "DemarchePipeline",
      [
        "DemarcheArchive", "DemarcheScripting", "DemarcheLua", "DemarchePacks", "DemarcheRules",
        "DemarcheReports", "DemarcheReaders", "DemarcheText", "DemarcheModel", "DemarcheDigest",
        "DemarcheZip",
      ]),
    .executableTarget(
      name: "DemarcheCLI",
      dependencies: [
        "DemarchePipeline", "DemarchePacks", "DemarcheModel",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], swiftSettings: strict),
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: strict),
    .target(name: "StockLua", dependencies: ["CLua"], path: "Tests/StockLua"),
    .executableTarget(
      name: "HostileWorker", dependencies: ["CLuaShim"], path: "Tests/HostileWorker"),
    tests("Architecture", ["TestSupport"]),
    tests("DemarcheDigest", ["DemarcheDigest"]),
    tests("DemarcheZip", ["DemarcheZip"]),
    tests("DemarcheMarkup", ["DemarcheMarkup", "DemarcheModel", "TestSupport"]),
    tests("DemarcheText", ["DemarcheText", "DemarcheModel", "TestSupport"]),
    tests(
      "DemarcheReaders",
      ["DemarcheReaders", "DemarcheModel", "DemarcheDigest", "TestSupport"]),
    tests(
      "DemarcheRules",
      ["DemarchePipeline", "DemarcheRules", "DemarcheText", "DemarcheModel", "TestSupport"]),
    tests(
      "DemarcheReports",
      [
        "DemarchePipeline", "DemarcheScripting", "DemarcheReports", "DemarcheText", "DemarcheZip",
        "DemarcheModel", "TestSupport",
      ]),
    tests("DemarcheLua", ["DemarcheLua", "StockLua", "TestSupport"]),
    tests("DemarcheHTTP", ["DemarcheHTTP", "TestSupport"]),
    tests(
      "DemarchePacks",
      ["DemarchePacks", "DemarcheModel", "DemarcheDigest", "DemarcheZip", "TestSupport"]),
    tests(
      "DemarcheScripting",
      [
        "DemarcheScripting", "DemarcheLua", "DemarcheRules", "DemarcheReports", "DemarcheModel",
        "TestSupport",
      ]),
    tests("DemarcheArchive", ["DemarcheArchive", "DemarcheModel", "TestSupport"]),
    tests(
      "DemarchePipeline",
      [
        "DemarchePipeline", "DemarcheReaders", "DemarcheReports", "DemarcheModel", "TestSupport",
      ]),
    tests("DemarcheCLI", ["TestSupport"]),
  ],
  cxxLanguageStandard: .cxx17
)
