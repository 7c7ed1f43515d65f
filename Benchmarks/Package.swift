// swift-tools-version: 6.2
// What Demarche costs, beside other programs; a package of its own, so that users do not build it.
//
// `Sources` is a link to the project's, so that benchmarks reach what is of package access and
// measure code that is compiled as the project's own. The targets of the project stand here word
// for word as in ../Package.swift; ArchitectureTests compares them.
import PackageDescription

let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("ExistentialAny"),
]

func target(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

let package = Package(
  name: "benchmarks",
  products: [
    .executable(name: "EngineBenchmarks", targets: ["EngineBenchmarks"]),
    .executable(name: "ArchiveBenchmarks", targets: ["ArchiveBenchmarks"]),
    .executable(name: "LuaBenchmarks", targets: ["LuaBenchmarks"]),
    .executable(name: "ReportBenchmarks", targets: ["ReportBenchmarks"]),
  ],
  dependencies: [
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
    .target(name: "BenchmarkRules", path: "Generator", swiftSettings: strict),
    .executableTarget(
      name: "EngineBenchmarks",
      dependencies: [
        "BenchmarkRules", "DemarchePipeline", "DemarcheScripting", "DemarcheLua", "DemarcheRules",
        "DemarcheReaders", "DemarcheText", "DemarcheModel",
      ], path: "Engine", swiftSettings: strict),
    .executableTarget(
      name: "ArchiveBenchmarks",
      dependencies: ["BenchmarkRules", "DemarcheArchive", "DemarcheModel"], path: "Archive",
      swiftSettings: strict),
    .target(name: "PlainLua", dependencies: ["CLua"], path: "PlainLua"),
    .executableTarget(
      name: "LuaBenchmarks", dependencies: ["DemarcheLua", "PlainLua"], path: "Lua",
      swiftSettings: strict),
    .executableTarget(
      name: "ReportBenchmarks", dependencies: ["DemarcheReports", "DemarcheModel"],
      path: "Reports", swiftSettings: strict),
  ],
  cxxLanguageStandard: .cxx17
)
