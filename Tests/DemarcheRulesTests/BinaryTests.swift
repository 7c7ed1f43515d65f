import DemarcheModel
import DemarcheRules
import TestSupport
import Testing

/// Rule sets as bytes: what was written is read, and nothing else brings the reader down.
@Suite struct BinaryTests {
  private static let packs: [PackDeclarations] = {
    var pack = PackDeclarations(id: "a/b", version: "1")
    let location = RuleLocation(file: "rules/r.lua", line: 1)
    pack.lexicons = [Actors.lexicon]
    pack.languages = [SmallEnglish.declaration]
    var rule = RuleDeclaration(name: "r", emit: "demand", location: location)
    rule.match = [
      PatternText("by:<actor kind=igo> @~urge addressee:<actor> to content:<clause>", at: location),
      PatternText("(@crucial|\"VITAL\") for [{Cap}] !not ..3 addressee:<actor>", at: location),
    ]
    rule.condition = PatternText("by != addressee and not (gap(by, addressee) > 9)", at: location)
    rule.set = [
      ("force", .text("urge")), ("instrument", .reference(capture: "by", attribute: "id")),
    ]
    pack.rules = [rule]
    return [pack]
  }()

  private static let rules = RuleSetCompiler.compile(packs)

  private static let bytes: [UInt8] = {
    var writer = BinaryWriter()
    rules.0.encode(into: &writer)
    return writer.bytes
  }()

  private func read(_ bytes: [UInt8]) throws(BinaryError) -> RuleSet {
    var reader = BinaryReader(bytes)
    let rules = try RuleSet(from: &reader)
    try reader.finish()
    return rules
  }

  @Test func readsWhatWasWritten() throws {
    #expect(BinaryTests.rules.1 == [])
    let read = try read(BinaryTests.bytes)
    var writer = BinaryWriter()
    read.encode(into: &writer)
    #expect(writer.bytes == BinaryTests.bytes)
    #expect(read.summaries == BinaryTests.rules.0.summaries)
    #expect(read.actor(named: "OSCE/ODIHR") == BinaryTests.rules.0.actor(named: "OSCE/ODIHR"))
    #expect(read.actor(named: "EU").name == "European Union")
    #expect(read.forms(of: "take") == BinaryTests.rules.0.forms(of: "take"))
  }

  @Test func refusesEveryBeginningOfTheBytes() {
    let wrong = BinaryTests.bytes.indices.filter {
      (try? read(Array(BinaryTests.bytes[..<$0]))) != nil
    }
    #expect(wrong == [])
  }

  @Test(arguments: 0..<(Campaign.isFull ? 200 : 50)) func livesThroughFlippedBits(_ seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    for _ in 0..<20 {
      var bytes = BinaryTests.bytes
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let place = Int.random(in: bytes.indices, using: &random)
        bytes[place] = UInt8.random(in: 0...255, using: &random)
      }
      // What is read, if anything, can be asked and written.
      guard let rules = try? read(bytes) else { continue }
      var writer = BinaryWriter()
      rules.encode(into: &writer)
      _ = rules.actor(named: "European Union")
      #expect(!writer.bytes.isEmpty)
    }
  }
}
