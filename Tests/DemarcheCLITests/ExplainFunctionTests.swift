import TestSupport
import Testing

/// What `explain` says of rules whose function sees the whole statement.
@Suite struct ExplainFunctionTests {
  private static let lua = """
    annotation_type "balance" { fields = { about = "actor", count = "integer", by = "text" } }
    rule "balance" {
      emit = "balance", reads = { "stance", "demand" }, set = { by = "us" },
      statement = function(s)
        local n = s:annotations("stance"):count()
        for a in s:annotations("stance"):each() do
          return { { at = a, trigger = a.trigger, about = s.issuer, count = n } }
        end
      end,
    }
    """

  private static func explain(_ arguments: String..., input: String) throws -> Command.Outcome {
    let folder = try TemporaryFolder()
    defer { withExtendedLifetime(folder) {} }
    try folder.write(
      """
      schema = 1
      [pack]
      id = "test/function"
      version = "0.1.0"
      license = "Apache-2.0"

      """, to: "PACK/pack.toml")
    try folder.write(lua, to: "PACK/rules/x.lua")
    var command = try Command.demarche()
    // Lines are set to a width, so paths must have the same length everywhere.
    command.folder = folder.path
    return try command.run(
      ["explain"] + arguments + ["--pack", "PACK"], input: Array(input.utf8))
  }

  @Test func aMatchSaysThatAFunctionGaveItAndWhatItRead() throws {
    let outcome = try Self.explain("balance", "--in", "-:1", input: Examples.short)
    #expect(outcome.status == 0, "\(outcome.errorText)")
    try Golden.check(outcome.output, "explain/function.txt")
  }

  @Test func theRuleSaysWhatItReads() throws {
    let text = try Self.explain("balance", input: "").outputText
    #expect(text.contains("  reads     stance annotations of demarche/"))
    #expect(text.contains("  functions statement, in Lua\n"))
    #expect(text.contains("  set       by = 'us'\n"))
  }

  @Test func theTraceHasItsAnnotations() throws {
    let text = try Self.explain("balance", "--in", "-:1", "--trace", input: Examples.short)
      .outputText
    #expect(text.contains("+ test/function/balance at"))
  }

  @Test func ofMissesItSaysNothing() throws {
    let outcome = try Self.explain("balance", "--in", "-", "--miss", input: "They met on Monday.\n")
    #expect(outcome.status == 0)
    #expect(outcome.outputText.contains("'balance' found nothing in this statement"))
  }

  @Test func jsonHasTheFunction() throws {
    let text = try Self.explain("balance", "--in", "-:1", "--format", "json", input: Examples.short)
      .outputText
    #expect(text.contains("\"name\": \"statement\""))
    #expect(text.contains("\"type\": \"demand\",\n              \"count\": 0"))
  }
}
