import Foundation
import TestSupport
import Testing

/// What the manual's page on authoring shows is so.
@Suite struct AuthoringManualTests {
  /// The lines of the code block of a page that holds some words.
  private static func block(holding words: String) throws -> String {
    let text = String(
      decoding: try Repository.bytes(of: "examples/manual/authoring.md"), as: UTF8.self)
    let parts = text.components(separatedBy: "```")
    let block = try #require(parts.first { $0.contains(words) && parts.count > 2 })
    return block.split(separator: "\n", omittingEmptySubsequences: false).dropFirst()
      .joined(separator: "\n")
  }

  @Test func theCaseOfTheManualPasses() throws {
    let folder = try TemporaryFolder()
    var command = try Command.demarche()
    command.folder = folder.path
    #expect(try command.run(["new", "pack", "mine"]).status == 0)
    let parts = try Self.block(holding: "=== an adverb raises the rung")
    try folder.write(parts, to: "mine/tests/manual.case")
    let outcome = try command.run(["test", "mine"])
    #expect(outcome.errorText == "")
    #expect(
      outcome.outputText
        == "ours/mine 0.1.0: 3 cases, 6 expectations, 2 examples, 1 known gap, all pass\n")
  }

  @Test func theFirstCommandsOfTheManualWork() throws {
    let folder = try TemporaryFolder()
    var command = try Command.demarche()
    command.folder = folder.path
    try folder.write("On the border\n\nWe met. Norway begs Sweden to wait.\n", to: "statement.txt")
    var ends: [String] = []
    for line in try Self.block(holding: "demarche new pack house-style").split(separator: "\n") {
      let words = line.prefix { $0 != "#" }.split(separator: " ").map {
        String($0).replacing("\"", with: "")
      }
      guard words.first == "demarche", words[1] != "watch" else { continue }
      ends.append("\(words[1]) \(try command.run(Array(words.dropFirst())).status)")
    }
    #expect(ends == ["new 0", "test 0", "explain 0", "new 0", "test 1", "check 1"])
  }
}
