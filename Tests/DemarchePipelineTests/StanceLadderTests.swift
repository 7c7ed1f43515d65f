import DemarcheModel
import DemarchePipeline
import DemarcheText
import Foundation
import TestSupport
import Testing

/// The strengths of ladders against the orders that others published.
@Suite struct StanceLadderTests {
  private struct Formula: Decodable {
    var scale: String
    var rank: Int
    var input: String
  }

  // A sentence in the genre for each formula of the published orders.
  private static let emotive = [
    "concerned": "Concerned by the raids,", "grieved": "Grieved by the raids,",
    "deplored": "Deplores the raids;", "condemned": "Condemns the raids;",
    "alarmed": "Alarmed by the raids,", "shocked": "Shocked by the raids,",
    "indignant": "Indignant at the raids,", "censured": "Censures the raids;",
  ]
  private static let instructive = [
    "decides": "Decides to remain seized of the matter;",
    "calls upon": "Calls upon all parties to stop;",
    "recommends": "Recommends that the parties meet;",
    "requests": "Requests the envoy to report;", "urges": "Urges all parties to stop;",
    "warns": "Warns that it will act;", "demands": "Demands that the raids stop;",
  ]
  private static let concern = [
    "concerned": "The EU is concerned about the raids.",
    "grave concern": "The EU expresses its grave concern over the raids.",
    "deep concern": "The EU expresses its deep concern over the raids.",
    "deeply concerned": "The EU is deeply concerned about the raids.",
    "extremely concerned": "The EU is extremely concerned about the raids.",
    "utmost concern": "The EU expresses its utmost concern over the raids.",
  ]

  private static func stances(_ texts: [String], issuer: String) throws -> [[Annotation]] {
    let statements = texts.map { text in
      var statement = Statement(
        key: "ladder", text: text,
        source: SourceDocument(
          origin: "test.txt", mediaType: "text/plain", sha256: "", byteCount: text.utf8.count))
      statement.language = "en"
      statement.blocks = Layout.blocks(of: text, headline: nil)
      statement.issuer = ActorReference(name: issuer, id: issuer, kind: "igo")
      return statement
    }
    return try ExampleTests.engine().annotate(statements).map { findings in
      findings.annotations.filter { $0.type == "stance" }
    }
  }

  private static func strength(_ annotation: Annotation?) -> Int? {
    guard case .integer(let strength)? = annotation?["strength"]?.value else { return nil }
    return strength
  }

  private static func lines<Row: Decodable>(_ name: String) throws -> [Row] {
    let path = try #require(Shared.path("validation/stance_ladders/" + name))
    return try String(contentsOf: URL(filePath: path), encoding: .utf8).split(separator: "\n")
      .map { try JSONDecoder().decode(Row.self, from: Data($0.utf8)) }
  }

  // Its rank and strength for each formula of a scale.
  private static func order(
    _ scale: String, _ sentences: [String: String], issuer: String
  ) throws -> [(rank: Int, strength: Int)] {
    let formulas = try lines("published_orders.jsonl").filter { (formula: Formula) in
      formula.scale.hasPrefix(scale)
    }
    #expect(formulas.count == sentences.count)
    let texts = try formulas.map { try #require(sentences[$0.input]) }
    let stances = try stances(texts, issuer: issuer)
    return try zip(formulas, stances).map { formula, found in
      #expect(found.count == 1, "\(formula.input): \(found.map(\.provenance.rule))")
      return (formula.rank, try #require(strength(found.first)))
    }
  }

  @Test(.needsShared("validation/stance_ladders"))
  func formulasOfTheSecurityCouncilKeepTheirPublishedOrder() throws {
    for (scale, sentences) in [
      ("UNSC emotive", Self.emotive), ("UNSC instructive", Self.instructive),
    ] {
      let order = try Self.order(scale, sentences, issuer: "UNSC").sorted { $0.rank < $1.rank }
      for (weaker, stronger) in zip(order, order.dropFirst()) {
        #expect(weaker.strength < stronger.strength, "\(scale), rank \(weaker.rank)")
      }
    }
  }

  @Test(.needsShared("validation/stance_ladders"))
  func concernOfTheEUKeepsItsPublishedOrder() throws {
    let order = try Self.order("EU Foreign Affairs Council concern", Self.concern, issuer: "EU")
    for one in order {
      for other in order where one.rank < other.rank { #expect(one.strength < other.strength) }
      for other in order where one.rank == other.rank { #expect(one.strength == other.strength) }
    }
  }

  @Test(.needsShared("validation/stance_ladders"))
  func everyOpenerOfUNClausesIsAStance() throws {
    struct Opener: Decodable { var input: String }
    let openers: [Opener] = try Self.lines("un_clause_openers.jsonl")
    let texts = openers.map { $0.input + " the report of the group;" }
    let missed = zip(openers, try Self.stances(texts, issuer: "UNSC")).compactMap { opener, found in
      found.count == 1 && found[0].trigger.start == 0 ? nil : opener.input
    }
    #expect(openers.count > 60)
    #expect(missed == [])
  }
}
