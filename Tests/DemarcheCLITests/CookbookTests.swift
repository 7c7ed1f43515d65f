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

  @Test func thereAreAtLeastEight() {
    #expect(Self.examples.count >= 8)
  }

  @Test(arguments: examples)
  func printsWhatItsReadmeSays(_ example: String) throws {
    let copy = try TemporaryFolder()
    let place = copy.path(example)
    try FileManager.default.copyItem(
      atPath: Repository.path("\(Self.folder)/\(example)"), toPath: place)
    let outcome = try Walkthrough(page: "\(Self.folder)/\(example)/README.md").run(
      in: place, home: copy.path)
    for difference in outcome.differences { Issue.record("\(difference)") }
    #expect(outcome.compared > 0, "nothing that the README prints is checked")
  }

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
    let page = try Walkthrough(page: "\(Self.folder)/\(example)/README.md")
    let shown = page.blocks.filter { ["lua", "toml"].contains($0.kind) }
    let missing = shown.map(\.text).filter { block in
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
    #expect(Walkthrough.fit(lines[0][...], lines[1][...]) == fits)
  }
}
