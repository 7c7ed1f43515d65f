// swift-tools-version: 6.2
// What Demarche makes of bytes that libFuzzer thinks up; a package of its own, so that users do not
// build it. Tests/campaigns/fuzz.sh builds and runs it.
//
// `Sources` is a link to the project's, so that all of it is compiled with the counters that
// libFuzzer goes by. The targets of the project stand here word for word as in Package.swift;
// ArchitectureTests compares them.
import PackageDescription

// The counters, and the checks of a debug build in optimised code: a trap is a finding.
let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("ExistentialAny"),
  .unsafeFlags(["-sanitize=fuzzer", "-assert-config", "Debug"]),
]

func target(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

// Where the toolchain keeps libFuzzer without a main function of its own.
let library = Context.environment["DEMARCHE_LIBFUZZER"] ?? "libclang_rt.fuzzer_no_main.a"

let package = Package(
  name: "fuzz",
  products: [.executable(name: "Fuzz", targets: ["Fuzz"])],
  dependencies: [.package(url: "https://github.com/LebJe/TOMLKit", from: "0.6.0")],
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
    .target(name: "CLibFuzzer", path: "CLibFuzzer"),
    .executableTarget(
      name: "Fuzz",
      dependencies: [
        "CLibFuzzer", "DemarcheRules", "DemarcheReaders", "DemarcheText", "DemarcheModel",
      ], path: "Fuzz", swiftSettings: strict,
      linkerSettings: [.unsafeFlags([library]), .linkedLibrary("stdc++")]),
  ],
  cxxLanguageStandard: .cxx17
)
