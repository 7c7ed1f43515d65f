import DemarcheModel
import DemarcheRules
import Foundation
import TestSupport
import Testing

/// Parsers of patterns and conditions on whatever text: an item or an error inside the text, and
/// an item's description is the item. With `DEMARCHE_CAMPAIGN=full` millions of texts.
@Suite struct PatternFuzzTests {
  static let pieces = [
    "a", "the", "name:", "é", "👩‍🚀", "~", "~be", "<", ">", "<actor>", "<actor kind=state>", "<np>",
    "{", "}", "{Cap}", "{2}", "{1,3}", "{0,99999999999999999999}", "(", ")", "[", "]", "|", "+",
    "*", "?", "...", "..4", "..", ".", "^", "$", "!", "@", "\"", "\"a b\"", ":", "=", " ", " ", " ",
    "\u{A0}", "\n", "\u{0}", "\\", "+ing", "+ed", "_", "9",
  ]
  static let count = Campaign.isFull ? 60_000 : 1000
  static let seeds: [UInt64] = Array(1...20)

  static func text(_ random: inout SeededGenerator) -> String {
    (0..<Int.random(in: 0...24, using: &random)).map { _ in
      pieces.randomElement(using: &random) ?? "a"
    }.joined()
  }

  static func bytes(_ random: inout SeededGenerator) -> String {
    let count = Int.random(in: 0...40, using: &random)
    let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The strings of the packs that come with it: most are patterns.
  static let real: [String] = {
    FirstPartyPacks.ruleFiles.filter { !$0.hasSuffix("grammar.lua") }.flatMap { file -> [String] in
      let text = (try? Repository.bytes(of: file)).map { String(decoding: $0, as: UTF8.self) }
      let parts = text?.split(separator: "\"", omittingEmptySubsequences: false) ?? []
      return parts.indices.filter { $0 % 2 == 1 }.map { String(parts[$0]) }
    }
  }()

  static func mutant(_ random: inout SeededGenerator) -> String {
    var scalars = Array((real.randomElement(using: &random) ?? "a").unicodeScalars)
    for _ in 0..<Int.random(in: 1...5, using: &random) {
      let place = Int.random(in: 0...scalars.count, using: &random)
      let end = min(scalars.count, place + Int.random(in: 0...6, using: &random))
      switch Int.random(in: 0..<5, using: &random) {
      case 0: scalars.removeSubrange(place..<end)
      case 1: scalars.insert(contentsOf: scalars[place..<end], at: place)
      case 2:
        let piece = pieces.randomElement(using: &random) ?? "a"
        scalars.insert(contentsOf: piece.unicodeScalars, at: place)
      case 3:
        let other = Array((real.randomElement(using: &random) ?? "a").unicodeScalars)
        scalars = Array(scalars[..<place] + other[min(place, other.count)...])
      default: scalars.removeSubrange(end...)
      }
    }
    return String(String.UnicodeScalarView(scalars))
  }

  @Test func realPatternsAreThere() { #expect(Self.real.count > 200) }

  @Test(arguments: seeds)
  func signsAreAPatternOrAnErrorInsideThem(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<Self.count { Self.check(Self.text(&random)) }
  }

  @Test(arguments: seeds)
  func bytesAreAPatternOrAnErrorInsideThem(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<Self.count { Self.check(Self.bytes(&random)) }
  }

  @Test(arguments: seeds)
  func mutantsOfRealPatternsAreAPatternOrAnErrorInsideThem(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<Self.count { Self.check(Self.mutant(&random)) }
  }

  @Test(arguments: 25...33, ["", "?", "*", "{2}"])
  func signsAsDeepAsTheyMayBeAreAPatternOrAnErrorInsideThem(count: Int, end: String) {
    for sign in ["!", "@", "a:", "("] {
      let close = sign == "(" ? String(repeating: ")", count: count) : ""
      Self.check(String(repeating: sign, count: count) + "b" + close + end)
      Self.check(String(repeating: "!", count: count) + sign + "b" + close + end)
    }
  }

  /// Nothing traps; an error lies inside the text, or behind its last scalar; a description parses
  /// back to its item.
  static func check(_ text: String) {
    let count = text.unicodeScalars.count
    do throws(PatternError) {
      let item = try PatternParser.parse(text)
      let again = try? PatternParser.parse(item.description)
      guard again == item else {
        Issue.record(
          "\(text.debugDescription) is described as \(item.description.debugDescription)")
        return
      }
    } catch {
      let isInside = error.offset >= 0 && error.offset + error.length <= count
      let isBehind = error.offset == count && error.length == 1
      guard isInside || isBehind else {
        Issue.record(
          "\(text.debugDescription): \(error.code) at \(error.offset), \(error.length) long")
        return
      }
    }
  }

  @Test(arguments: Array(1...10) as [UInt64])
  func everyPatternCompilesOrIsReportedAndRuns(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var rules: [RuleDeclaration] = []
    while rules.count < 60 {
      let text = Self.text(&random)
      guard (try? PatternParser.parse(text)) != nil else { continue }
      rules.append(.rule("r\(rules.count)", emit: "actor", text))
    }
    let bench = RuleBench(rules)
    let statement = RuleBench.statement("The EU is a “new” name: a (the 99) . In Russia, a a a.")
    let findings = bench.findings(statement)
    let isInside = findings.annotations.allSatisfy { statement.text(in: $0.range) != nil }
    #expect(isInside)
    #expect(bench.set.summaries.count + Set(bench.diagnostics.map(\.rule)).count == 60)
  }
}
