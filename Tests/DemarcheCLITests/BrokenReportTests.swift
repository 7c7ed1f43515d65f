import TestSupport
import Testing

/// Reports that fail leave no file behind, and the message says which report and line.
@Suite struct BrokenReportTests {
  private static let rows: [(body: String, message: String)] = [
    ("error(\"not so\")", "not so [lua/error]"),
    ("while true do end", "[lua/fuel-exceeded]"),
    ("while true do pcall(error) end", "[lua/fuel-exceeded]"),
    ("local t = {} while true do t[#t + 1] = \"x\" .. #t end", "[lua/memory-exceeded]"),
    ("local s = \"x\" while true do s = s .. s end", "[lua/memory-exceeded]"),
    ("while true do doc:paragraph((\"x\"):rep(100000)) end", "[lua/memory-exceeded]"),
    (
      "doc:claim(\"The sea is salt.\", {})",
      "claim 'The sea is salt.' cites no evidence [report/uncited-claim]"
    ),
    ("doc:heading(4, \"deep\")", "[report/skipped-heading]"),
  ]

  @Test(arguments: ["untrusted", "none"], rows)
  func leavesNoFileAndNamesItsLine(
    isolation: String, row: (body: String, message: String)
  ) throws {
    let folder = try TemporaryFolder()
    try folder.write(TagPack.manifest, to: "p/pack.toml")
    try folder.write(
      "report \"r\" {\n  build = function(archive, options, doc)\n    doc:paragraph(\"begun\")\n"
        + "    \(row.body)\n  end,\n}", to: "p/reports/r.lua")
    try folder.write("The EU condemns the attack.\n", to: "s.txt")
    var command = try Command.demarche()
    command.folder = folder.path
    let outcome = try command.run([
      "report", "r", "s.txt", "--pack", "p", "--format", "html,markdown", "-o", "x", "--isolate",
      isolation, "--fuel", "1000000",
    ])
    #expect(outcome.status == (row.message.contains("exceeded") ? 3 : 2))
    #expect(try folder.names() == ["p", "s.txt"])
    #expect(outcome.errorText.contains("p/reports/r.lua:4:"), "\(outcome.errorText)")
    #expect(outcome.errorText.contains(row.message), "\(outcome.errorText)")
    #expect(outcome.errorText.contains("mine/tags/r"), "\(outcome.errorText)")
  }
}
