import Testing

/// What does not stand in the code.
@Suite struct CodeTests {
  /// Something that the conventions refuse, and why.
  struct Refused: Sendable, CustomTestStringConvertible {
    let text: String
    let reason: String
    var testDescription: String { text }
  }

  static let refused = [
    Refused(text: "try!", reason: "throw or handle the error"),
    Refused(text: "as!", reason: "use as? or a type that needs no cast"),
    Refused(text: "fatalError(", reason: "a trap is a precondition for a fault of ours"),
    Refused(text: "@unchecked Sendable", reason: "use a value, a Mutex or a pinned thread"),
    Refused(text: "nonisolated(unsafe)", reason: "pass it as a parameter"),
  ]

  @Test(arguments: refused)
  func sourcesDoNotHave(_ refused: Refused) throws {
    let wrong = try SourceTree.lines(below: ["Sources"], endings: [".swift"])
      .filter { $0.code.contains(refused.text) }
    #expect(wrong.isEmpty, "\(refused.text): \(refused.reason): \(wrong.listing)")
  }

  @Test func sourcesPutNothingOff() throws {
    let wrong = try SourceTree.lines(below: ["Sources"], endings: [".swift", ".c", ".cpp", ".h"])
      .filter { $0.text.contains(/\b(TODO|FIXME|XXX)\b/) }
    #expect(wrong.isEmpty, "do it or file an issue: \(wrong.listing)")
  }

  // What is asked of every token by other targets: only of public declarations does the compiler
  // inline the body across modules, and a call costs several times the question.
  private static let inlined = [
    "Token", "TokenFlags", "Grammar/Grammar", "Grammar/LanguageData", "Grammar/VerbForm",
    "Grammar/WordClass",
  ].map { "Sources/DemarcheText/\($0).swift" }

  @Test func nothingIsPublicButTheModelAndThePipeline() throws {
    let open = ["DemarcheModel", "DemarchePipeline"]
    let wrong = try SourceTree.lines(below: ["Sources"], endings: [".swift"]).filter {
      !open.contains(SourceTree.target(of: $0.file)) && !Self.inlined.contains($0.file)
        && $0.code.contains(/\bpublic\b|\bopen\s+(class|func|var)\b/)
    }
    #expect(wrong.isEmpty, "use package across targets: \(wrong.listing)")
  }

  @Test func testsImportTargetsPlainly() throws {
    let wrong = try SourceTree.lines(below: ["Tests"], endings: [".swift"])
      .filter { $0.code.contains(/^\s*@testable\s/) }
    #expect(wrong.isEmpty, "what a test needs is package: \(wrong.listing)")
  }

  // A scanner's loop may be longer, and says why.
  @Test func noFunctionHasMoreThan40Lines() throws {
    let files = SourceTree.files(below: ["Sources", "Tests"], endings: [".swift"])
    let long = try files.flatMap { file in
      try SourceTree.functions(of: file).filter { $0.lineCount > 40 && !$0.saysWhyItIsLong }
    }
    #expect(long.isEmpty, "split them: \n\(long.map(\.description).joined(separator: "\n"))")
  }

  @Test func functionsAreCountedFromTheirFirstLineToTheirLast() throws {
    let text = """
      struct S {
        init() {
        }
        // Longer than 40 lines: it is an example.
        func long<T>(
          _ some: T
        ) {
          func inner() {}
        }
        func short() { }
        protocol P {
          func without()
        }
      }
      """
    let functions = SourceTree.functions(in: text, file: "S.swift")
    #expect(functions.map(\.description) == ["S.swift:2: 2 lines", "S.swift:5: 5 lines"])
    #expect(functions.map(\.saysWhyItIsLong) == [false, true])
  }

  @Test func noFileHasMoreThan400Lines() throws {
    let files = SourceTree.files(
      below: ["Sources", "Tests", "plugins", "examples"],
      endings: [".swift", ".c", ".cpp", ".h", ".lua", ".sh"])
    // The empty piece behind the last line feed is no line.
    let long = try files.compactMap { file -> String? in
      let count = try SourceTree.lines(of: file).count - 1
      return count > 400 ? "\(file): \(count) lines" : nil
    }
    #expect(long.isEmpty, "split them: \n\(long.joined(separator: "\n"))")
  }
}
