import Foundation
import TestSupport
import Testing

/// What was once read as asserted, or as the issuer's, with the rules that come with Demarche.
@Suite struct MisreadingTests {
  private struct Statement: Decodable {
    struct Words: Decodable { var text: String }
    struct Actor: Decodable { var value: String }
    struct Fields: Decodable {
      var by: Actor?
      var force: String?
    }
    struct Annotation: Decodable {
      var type: String
      var trigger: Words
      var status: String
      var fields: Fields
    }
    var annotations: [Annotation]
  }

  /// The claims of a text of the EU: type, trigger, status, whose, how strong.
  private static func claims(_ text: String) throws -> [String] {
    let outcome = try demarche(
      "extract", "-", "--issuer", "EU", "--format", "ndjson", "--rules", "stance.*", "--rules",
      "demand.*", "--rules", "commitment.*", input: text)
    let statement = try JSONDecoder().decode(Statement.self, from: Data(outcome.output))
    return statement.annotations.map { found in
      ([found.type, found.trigger.text, found.status]
        + [found.fields.by?.value, found.fields.force].compactMap(\.self)).joined(separator: " ")
    }
  }

  @Test(arguments: [
    ("The EU denies that it supports the plan of Norway.", ["stance supports negated"]),
    ("Norway denied that the EU supports the plan.", ["stance supports reported"]),
    ("We deny that we support the plan.", ["stance support negated"]),
    ("We condemn neither the plan nor the law.", ["stance condemn negated"]),
    ("We support not only the plan but also the law.", ["stance support asserted"]),
    ("No one should attack hospitals.", ["demand should asserted European Union must not"]),
    ("Nobody must leave the country.", ["demand must asserted European Union must not"]),
    ("No state should attack another.", ["demand should asserted European Union must not"]),
    ("Does the EU condemn the attack?", ["stance condemn hypothetical"]),
    ("Had the EU condemned the attack, talks would go on.", ["stance condemned hypothetical"]),
    (
      "The attacks must stop, demanded Iceland.", ["demand must reported Iceland must"]
    ),
    (
      "\u{201C}The attacks must stop,\u{201D} demanded Iceland.",
      ["demand must reported Iceland must"]
    ),
    ("Russia should leave, urged Norway.", ["demand should reported Norway should"]),
    (
      "The EU promises to support Ukraine.",
      ["commitment promises to asserted European Union"]
    ),
    ("Norway promised aid to Ukraine.", ["commitment promised reported Norway"]),
    ("The EU keeps its promise to Ukraine.", []),
  ])
  func isReadAsItIsMeant(text: String, claims: [String]) throws {
    #expect(try Self.claims(text) == claims)
  }
}
