import Foundation
import TestSupport
import Testing

/// Readers of packs through the commands, in a worker process as a stranger's are.
@Suite struct PackReaderCommandTests {
  private static let pack = "examples/packs/bulletin"
  private static let bulletin = pack + "/tests/fixtures/2024-12.bul"

  private struct Found: Decodable {
    struct Annotation: Decodable {
      var type: String
      var start: Int
      var end: Int
      var text: String
    }
    var id: String
    var source: String
    var headline: String?
    var issuedOn: String?
    var text: String
    var annotations: [Annotation]
  }

  private func found(_ arguments: [String]) throws -> [Found] {
    let outcome = try Command.demarche().run(
      ["extract", "--pack", Self.pack, "--format", "ndjson"] + arguments)
    #expect(outcome.status == 0, "\(outcome.errorText)")
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try outcome.output.split(separator: 0x0A).map {
      try decoder.decode(Found.self, from: Data($0))
    }
  }

  @Test(arguments: ["untrusted", "none"])
  func theExampleReadsItsBulletin(isolation: String) throws {
    let found = try found([Self.bulletin, "--isolate", isolation])
    #expect(found.map(\.id) == ["lake-office/2024/12/1", "lake-office/2024/12/2"])
    #expect(found.map(\.source) == [Self.bulletin + "#1", Self.bulletin + "#2"])
    #expect(found.map(\.issuedOn) == ["2024-05-03", "2024-05-04"])
    #expect(
      found.map(\.headline) == [
        "Sarvania: Statement on the lake accord", "Lomar: Statement on the ferry",
      ])
    #expect(
      found[0].text == """
        The European Union welcomes the accord of 2 May and calls on the
        Sarvanian authorities to ratify it without delay.

        It is a good day for both shores.

        The EU strongly condemns the attack on the patrol boat.
        """)
  }

  @Test func positionsLeadToTheBulletin() throws {
    let bytes = try Repository.bytes(of: Self.bulletin)
    let annotations = try found([Self.bulletin, "--offsets", "source"]).flatMap(\.annotations)
    #expect(annotations.count { $0.type == "stance" } == 4)
    for annotation in annotations {
      let source = String(decoding: bytes[annotation.start..<annotation.end], as: UTF8.self)
      #expect(source.replacing("\n|  ", with: "\n") == annotation.text)
    }
  }

  @Test func aFolderStandsForBulletinsToo() throws {
    let folder = Self.pack + "/tests/fixtures"
    #expect(try found([folder]).count == 2)
    #expect(try found([folder, "--jobs", "1"]).count == 2)
  }

  @Test func standardInputIsDetectedOrChosen() throws {
    let bytes = try Repository.bytes(of: Self.bulletin)
    for flags in [
      [], ["--input", "lake-bulletin"], ["--input", "example/bulletin/lake-bulletin"],
    ] {
      let outcome = try Command.demarche().run(
        ["extract", "-", "--pack", Self.pack, "--format", "csv"] + flags, input: bytes)
      #expect(outcome.outputText.contains("lake-office/2024/12/2"))
    }
  }

  @Test func showAndConvertReadThemToo() throws {
    let shown = try demarche("show", Self.bulletin, "--pack", Self.pack)
    #expect(shown.outputText.contains("patrol boat"))
    let folder = try TemporaryFolder()
    let annotations = folder.path("a.jsonld")
    _ = try demarche(
      "extract", Self.bulletin, "--pack", Self.pack, "--format", "web-annotation", "-o",
      annotations)
    let converted = try demarche(
      "convert", annotations, "--texts", Self.bulletin, "--pack", Self.pack, "--to", "ndjson")
    #expect(converted.status == 0, "\(converted.errorText)")
    #expect(converted.outputText.contains("lake-office/2024/12/2"))
  }

  @Test func anArchiveKnowsWhenAReaderChanged() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "schema = 1\n[pack]\nid = \"test/p\"\nversion = \"0.1.0\"\n", to: "p/pack.toml")
    func write(_ text: String) throws {
      try folder.write(
        "reader \"r\" { extensions = \"bul\", read = function(s) return { text = \(text) } end }",
        to: "p/readers/r.lua")
    }
    let path = try folder.write("The EU welcomes the accord.\nSecond.\n", to: "a.bul")
    func add() throws -> String {
      let outcome = try demarche(
        "archive", "add", path, "--archive", folder.path("a.db"), "--pack", folder.path("p"))
      return outcome.errorText
    }
    try write("s.text")
    #expect(try add().contains("1 new, 0 changed, 0 unchanged"))
    #expect(try add().contains("0 new, 0 changed, 1 unchanged, 0 annotated again"))
    try write("s.text:match('[^\\n]*')")
    #expect(try add().contains("0 new, 1 changed, 0 unchanged"))
  }

  private static let faulty = """
    reader "r" {
      extensions = "bul",
      read = function(source)
        if source.name == "b.bul" then error("not so") end
        if source.name == "c.bul" then while true do end end
        if source.name == "d.bul" then
          local t = {} while true do t[#t + 1] = ("x"):rep(1e6) .. #t end
        end
        return { text = source.text }
      end,
    }
    """

  @Test(arguments: ["untrusted", "none"])
  func aFaultyReaderLeavesTheOthersAlone(isolation: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "schema = 1\n[pack]\nid = \"test/p\"\nversion = \"0.1.0\"\n", to: "p/pack.toml")
    try folder.write(Self.faulty, to: "p/readers/r.lua")
    for name in ["a", "b", "c", "d", "e"] {
      try folder.write("The EU condemns the attack on \(name).", to: "t/\(name).bul")
    }
    var command = try Command.demarche()
    command.folder = folder.path
    let outcome = try command.run([
      "extract", "t", "--pack", "p", "--isolate", isolation, "--fuel", "2000000", "--format",
      "csv",
    ])
    #expect(outcome.status == 3)
    #expect(outcome.outputText.contains("t/a.bul"))
    #expect(outcome.outputText.contains("t/e.bul"))
    #expect(
      outcome.errorText.contains(
        """
        p/readers/r.lua:4:5: error: reader 'r' cannot read 't/b.bul': not so [lua/error]
        """), "\(outcome.errorText)")
    for (line, name, code) in [(5, "c", "fuel"), (7, "d", "memory")] {
      #expect(outcome.errorText.contains("p/readers/r.lua:\(line):"), "\(outcome.errorText)")
      #expect(outcome.errorText.contains("reader 'r' cannot read 't/\(name).bul': "))
      #expect(outcome.errorText.contains("[lua/\(code)-exceeded]"))
    }
  }

  @Test func anUnknownReaderIsAnErrorOfUsage() throws {
    let outcome = try demarche("extract", "-", "--pack", Self.pack, "--input", "lake-buletin")
    #expect(outcome.status == 64)
    #expect(
      outcome.errorText
        == "demarche: error: there is no reader 'lake-buletin' [read/no-reader]\n"
        + "  help: did you mean 'lake-bulletin'?\n")
  }
}
