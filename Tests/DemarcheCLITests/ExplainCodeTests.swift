import Foundation
import TestSupport
import Testing

/// `demarche explain CODE`.
@Suite struct ExplainCodeTests {
  @Test func tellsWhatACodeMeans() throws {
    let outcome = try demarche("explain", "rule/unknown-field")
    #expect(outcome.status == 0, "\(outcome.errorText)")
    #expect(
      outcome.outputText == """
        rule/unknown-field
          means     'set', 'build' or 'statement' gives a field that the type does not
                    have
          cause     the field is misspelt, or belongs to another type
          do        use one of those listed
          example
            set = { polarty = 1 }     -- no: the field is called 'polarity'
            set = { polarity = 1 }    -- yes

        """)
  }

  @Test func needsNoPack() throws {
    var command = try Command.demarche()
    command.environment["DEMARCHE_PLUGINS"] = "/nonexistent"
    let outcome = try command.run(["explain", "pack/none"])
    #expect(outcome.status == 0)
    #expect(outcome.outputText.hasPrefix("pack/none\n  means     no pack is loaded\n"))
  }

  private struct Code: Decodable {
    var code: String
    var means: String
    var cause: String
    var `do`: String
    var example: String?
  }

  @Test func jsonHasTheSame() throws {
    let outcome = try demarche("explain", "lua/stale-value", "--format", "json")
    let codes = try JSONDecoder().decode([Code].self, from: Data(outcome.output))
    #expect(codes.map(\.code) == ["lua/stale-value"])
    #expect(codes[0].example?.hasPrefix("local seen") == true)
  }

  @Test func listsAllCodes() throws {
    let text = try demarche("explain", "--codes").outputText
    #expect(text.hasPrefix("read/binary"))
    #expect(text.contains("\nrule/not-read "))
    let json = try demarche("explain", "--codes", "--format", "json")
    #expect(try JSONDecoder().decode([Code].self, from: Data(json.output)).count > 120)
  }

  @Test func anUnknownCodeEndsWith64() throws {
    let outcome = try demarche("explain", "rule/unknown-feild")
    #expect(outcome.status == 64)
    #expect(outcome.outputText == "")
    #expect(
      outcome.errorText == """
        demarche: error: there is no diagnostic code 'rule/unknown-feild' [explain/unknown-code]
          help: did you mean 'rule/unknown-field'?

        """)
  }
}
