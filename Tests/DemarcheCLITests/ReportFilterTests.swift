import TestSupport
import Testing

/// Filters in reports that packs bring.
@Suite struct ReportFilterTests {
  static func report(_ filter: String) throws -> Command.Outcome {
    let folder = try TemporaryFolder()
    try folder.write(ReportPack.manifest, to: "pack/pack.toml")
    try folder.write(
      """
      report "listed" {
        title = "Listed",
        build = function(archive, options, doc)
          for a in archive:annotations('\(filter)'):each() do doc:claim({ a.trigger.text }, a) end
          for s in archive:statements():each() do
            doc:paragraph { tostring(s:annotations('\(filter)'):count()) }
          end
        end,
      }
      """, to: "pack/reports/listed.lua")
    return try demarche(
      "report", "listed", Examples.kazakhstan, "--pack", folder.path("pack"), "--format", "text")
  }

  @Test func annotationsAreChosenByAFilter() throws {
    let outcome = try Self.report("stance holder:EU strength:>=4")
    #expect(outcome.status == 0, "\(outcome.errorText)")
    #expect(outcome.outputText.contains("has the full support of the European Union"))
    #expect(!outcome.outputText.contains("takes note of"))
  }

  @Test func aFaultNamesTheFilterAndTheColumn() throws {
    let outcome = try Self.report("stance holdr:EU")
    #expect(outcome.status != 0)
    #expect(
      outcome.errorText.contains(
        "filter 'stance holdr:EU', column 8: there is no field 'holdr'; did you mean 'holder:'?"))
    #expect(outcome.errorText.contains("[filter/unknown-field]"))
  }
}
