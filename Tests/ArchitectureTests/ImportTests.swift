import Testing

/// Which target may import which; the table of the conventions, section 1.
@Suite struct ImportTests {
  /// An import line of a Swift file.
  struct Import {
    let line: SourceLine
    let module: String
    var importer: String { SourceTree.target(of: line.file) }
  }

  /// What a target may import besides the modules that are free to all.
  static let allowed: [String: Set<String>] = [
    "CLua": [],
    "CLuaShim": [],
    "CSodium": [],
    "CJSONShim": [],
    "CDocumentShim": [],
    "CZipShim": [],
    "CMarkupShim": [],
    "DemarcheModel": [],
    "DemarcheMarkup": ["DemarcheModel", "CMarkupShim"],
    "DemarcheDigest": ["CSodium"],
    "DemarcheZip": ["CZipShim"],
    "DemarcheText": ["DemarcheModel"],
    "DemarcheTOML": ["TOMLKit"],
    "DemarcheReaders": [
      "DemarcheMarkup", "DemarcheModel", "DemarcheText", "DemarcheDigest", "DemarcheTOML",
      "DemarcheZip", "CJSONShim", "CDocumentShim",
    ],
    "DemarcheRules": ["DemarcheModel", "DemarcheText"],
    "DemarcheReports": ["DemarcheModel"],
    "DemarcheLua": ["CLuaShim"],
    "CHTTPShim": [],
    "DemarcheHTTP": ["CHTTPShim"],
    "DemarchePacks": [
      "DemarcheModel", "DemarcheDigest", "DemarcheTOML", "DemarcheZip", "DemarcheHTTP",
    ],
    "DemarcheScripting": [
      "DemarcheLua", "DemarchePacks", "DemarcheRules", "DemarcheReports", "DemarcheText",
      "DemarcheModel",
    ],
    "DemarcheArchive": ["DemarcheModel", "DemarcheDigest", "GRDB", "GRDBSQLite"],
    "DemarchePipeline": [
      "DemarcheArchive", "DemarcheScripting", "DemarcheLua", "DemarchePacks", "DemarcheReports",
      "DemarcheRules", "DemarcheReaders", "DemarcheText", "DemarcheDigest", "DemarcheModel",
      "DemarcheZip",
    ],
    "DemarcheServer": ["DemarchePipeline", "DemarcheModel"],
    "DemarcheCLI": [
      "DemarchePipeline", "DemarchePacks", "DemarcheServer", "DemarcheModel", "ArgumentParser",
    ],
  ]

  /// Modules that come with the toolchain and that every target may import.
  static let free: Set<String> = [
    "Foundation", "FoundationEssentials", "Glibc", "Dispatch", "Synchronization",
  ]

  /// Libraries of others, each with the one target that imports it.
  static let owners = [
    "CSodium": "DemarcheDigest", "TOMLKit": "DemarcheTOML", "ArgumentParser": "DemarcheCLI",
    "GRDB": "DemarcheArchive", "GRDBSQLite": "DemarcheArchive", "CLuaShim": "DemarcheLua",
    "CJSONShim": "DemarcheReaders", "CDocumentShim": "DemarcheReaders",
    "CMarkupShim": "DemarcheMarkup", "CZipShim": "DemarcheZip",
    "CHTTPShim": "DemarcheHTTP",
  ]

  static func imports(below folder: String) throws -> [Import] {
    try SourceTree.lines(below: [folder], endings: [".swift"]).compactMap { line in
      module(of: line).map { Import(line: line, module: $0) }
    }
  }

  /// The module that a line imports; nil where it is no import.
  static func module(of line: SourceLine) -> String? {
    var words = line.code.split(separator: " ")[...]
    let access: Set<Substring> = ["package", "public", "internal", "fileprivate", "private"]
    while let word = words.first, word.hasPrefix("@") || access.contains(word) {
      words.removeFirst()
    }
    guard words.popFirst() == "import", var name = words.popFirst() else { return nil }
    if name.first?.isLowercase == true, let symbol = words.popFirst() { name = symbol }
    return name.split(separator: ".").first.map(String.init)
  }

  @Test func theTableHasEveryTargetOfSources() {
    let files = SourceTree.files(
      below: ["Sources"], endings: [".swift", ".c", ".cpp", ".h", ".modulemap"])
    let unknown = Set(files.map(SourceTree.target)).subtracting(ImportTests.allowed.keys)
    #expect(unknown.isEmpty, "add to the table of ImportTests: \(unknown.sorted())")
  }

  @Test func importsAreFound() throws {
    let found = try ImportTests.imports(below: "Sources")
    #expect(found.count > 100)
    #expect(found.contains { $0.importer == "DemarcheCLI" && $0.module == "ArgumentParser" })
  }

  @Test(arguments: [
    "import Foundation", "package import Foundation", "public import Foundation",
    "@preconcurrency import Foundation", "  @preconcurrency package import Foundation // why",
    "private import struct Foundation.URL",
  ])
  func everyFormOfImportIsSeen(_ text: String) {
    let line = SourceLine(file: "Sources/X/Y.swift", number: 1, text: text)
    #expect(ImportTests.module(of: line) == "Foundation")
  }

  @Test(arguments: ["// import Foundation", "let important = 1", "/// import what you need"])
  func otherLinesAreNoImports(_ text: String) {
    let line = SourceLine(file: "Sources/X/Y.swift", number: 1, text: text)
    #expect(ImportTests.module(of: line) == nil)
  }

  @Test(arguments: allowed.keys.sorted())
  func importsOnlyWhatTheTableAllows(_ target: String) throws {
    let allowed = ImportTests.allowed[target, default: []].union(ImportTests.free)
    let wrong = try ImportTests.imports(below: "Sources/" + target)
      .filter { !allowed.contains($0.module) }.map(\.line)
    #expect(wrong.isEmpty, "imports that the table does not allow: \(wrong.listing)")
  }

  @Test(arguments: owners.keys.sorted())
  func oneTargetImportsTheLibrary(_ library: String) throws {
    let wrong = try ImportTests.imports(below: "Sources")
      .filter { $0.module == library && $0.importer != ImportTests.owners[library] }.map(\.line)
    #expect(wrong.isEmpty, "only \(ImportTests.owners[library] ?? "") may: \(wrong.listing)")
  }

  @Test func noSwiftFileImportsLuaItself() throws {
    let wrong = try ImportTests.imports(below: "Sources").filter { $0.module == "CLua" }
      .map(\.line)
    #expect(wrong.isEmpty, "Lua is reached through CLuaShim only: \(wrong.listing)")
  }

  @Test func onlyTheWrappersIncludeHeadersOfLibraries() throws {
    let lines = try SourceTree.lines(below: ["Sources"], endings: [".c", ".cpp", ".h"])
    let lua = ["CLua", "CLuaShim"]
    let owners = [
      "lua": lua, "lualib": lua, "lauxlib": lua, "sodium": ["CSodium"],
      "simdjson": ["CJSONShim"], "compact_lang_det": ["CDocumentShim"], "csv": ["CDocumentShim"],
      "yaml": ["CDocumentShim"], "archive": ["CZipShim"], "archive_entry": ["CZipShim"],
      "curl": ["CHTTPShim"], "gfm": ["CDocumentShim"],
      "parser": ["CMarkupShim"], "HTMLparser": ["CMarkupShim"],
    ]
    let wrong = lines.filter { line in
      guard let match = line.text.firstMatch(of: /^\s*#\s*include\s*[<"](?:.*\/)?(\w+)\.h[>"]/),
        let targets = owners[String(match.output.1)]
      else { return false }
      return !targets.contains(SourceTree.target(of: line.file))
    }
    #expect(wrong.isEmpty, "headers included outside their wrapper: \(wrong.listing)")
  }
}
