import Foundation
import TestSupport
import Testing

/// The worked examples are run as people run them: each block of commands of a README in a copy of
/// its folder, with what it prints.
@Suite struct CookbookTests {
  static let folder = "examples/cookbook"
  static let examples: [String] = {
    let names = try? FileManager.default.contentsOfDirectory(atPath: Repository.path(folder))
    return (names ?? []).filter { $0.first?.isNumber ?? false }.sorted()
  }()

  /// A fenced block of a README.
  struct Block {
    var kind: String
    var lines: [String]
  }

  static func blocks(of example: String) throws -> [Block] {
    let bytes = try Repository.bytes(of: "\(folder)/\(example)/README.md")
    var blocks: [Block] = []
    var open: Block?
    for line in String(decoding: bytes, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
    {
      guard line.hasPrefix("```") else {
        open?.lines.append(String(line))
        continue
      }
      if let block = open { blocks.append(block) }
      open = open == nil ? Block(kind: String(line.dropFirst(3)), lines: []) : nil
    }
    return blocks
  }

  /// Whether `actual` has the lines of `expected`, where `…` stands for any.
  static func fit(_ actual: ArraySlice<String>, _ expected: ArraySlice<String>) -> Bool {
    guard let first = expected.first else { return actual.isEmpty }
    let rest = expected.dropFirst()
    if first == "…" {
      return (actual.startIndex...actual.endIndex).contains { fit(actual[$0...], rest) }
    }
    return actual.first == first && fit(actual.dropFirst(), rest)
  }

  @Test func thereAreAtLeastEight() {
    #expect(Self.examples.count >= 8)
  }

  @Test(arguments: examples)
  func printsWhatItsReadmeSays(_ example: String) throws {
    let copy = try TemporaryFolder()
    let place = copy.path(example)
    try FileManager.default.copyItem(
      atPath: Repository.path("\(Self.folder)/\(example)"), toPath: place)
    let program = try Command.demarche()
    var shell = Command(program: "/bin/sh")
    shell.folder = place
    shell.environment = program.environment
    shell.environment["HOME"] = copy.path
    shell.environment["LC_ALL"] = "C.UTF-8"
    let beside = URL(filePath: program.program).deletingLastPathComponent()
    shell.environment["PATH"] =
      beside.path(percentEncoded: false) + ":"
      + (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin")
    var output: [String]?
    var checked = 0
    for block in try Self.blocks(of: example) {
      switch block.kind {
      case "sh":
        let commands = block.lines.joined(separator: "\n")
        let outcome = try shell.run(["-eu", "-c", commands])
        #expect(outcome.status == 0, "\(commands)\n\(outcome.errorText)")
        output = outcome.outputText.split(separator: "\n", omittingEmptySubsequences: false)
          .map(String.init)
        while output?.last == "" { output?.removeLast() }
      case "text":
        let actual = try #require(output, "a block of text stands behind no commands")
        #expect(
          Self.fit(actual[...], block.lines[...]),
          "expected\n\(block.lines.joined(separator: "\n"))\nbut got\n\(outputText(actual))")
        (output, checked) = (nil, checked + 1)
      default: break
      }
    }
    #expect(checked > 0, "nothing that the README prints is checked")
  }

  private func outputText(_ lines: [String]) -> String { lines.joined(separator: "\n") }

  @Test(arguments: examples)
  func showsItsFilesAsTheyAre(_ example: String) throws {
    let files = FileManager.default.enumerator(
      atPath: Repository.path("\(Self.folder)/\(example)"))
    var texts: [String] = []
    for case let path as String in files ?? .init()
    where path.hasSuffix(".lua") || path.hasSuffix(".toml") {
      texts.append(
        String(
          decoding: try Repository.bytes(of: "\(Self.folder)/\(example)/\(path)"), as: UTF8.self))
    }
    let shown = try Self.blocks(of: example).filter { ["lua", "toml"].contains($0.kind) }
    let missing = shown.map { $0.lines.joined(separator: "\n") }.filter { block in
      !texts.contains { $0.contains(block) }
    }
    #expect(missing == [])
  }

  @Test func theIndexNamesEachExample() throws {
    let index = String(
      decoding: try Repository.bytes(of: Self.folder + "/README.md"), as: UTF8.self)
    #expect(Self.examples.filter { !index.contains("(\($0)/README.md)") } == [])
  }

  @Test(arguments: [
    ("a\nb\nc", "a\nb\nc", true), ("a\nb\nc", "a\n…\nc", true), ("a\nc", "a\n…\nc", true),
    ("a\nb", "a", false), ("a", "a\nb", false), ("a\nb", "…\nc", false),
    ("a\nb\na\nc", "…\na\nc", true),
  ])
  func dotsStandForAnyLines(actual: String, expected: String, fits: Bool) {
    let lines = [actual, expected].map { $0.split(separator: "\n").map(String.init) }
    #expect(Self.fit(lines[0][...], lines[1][...]) == fits)
  }
}
