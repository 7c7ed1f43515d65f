import TestSupport
import Testing

/// The cache as people meet it on the command line.
@Suite struct CacheTests {
  private let folder: TemporaryFolder
  private let command: Command

  init() throws {
    folder = try TemporaryFolder()
    var command = try Command.demarche()
    command.environment["DEMARCHE_CACHE"] = folder.path("cache")
    self.command = command
  }

  private func note(_ words: String) -> String { "demarche: note: \(words) [pack/cache]\n" }

  @Test(arguments: ["untrusted", "all", "none"])
  func givesTheSameBytesWithAndWithout(_ isolation: String) throws {
    let arguments = [
      "extract", Examples.folder, "--format", "ndjson", "-v", "-q", "--isolate", isolation,
    ]
    let first = try command.run(arguments)
    let second = try command.run(arguments)
    let plain = try command.run(arguments + ["--no-cache"])
    let place = "'\(folder.path("cache"))'"
    #expect(first.errorText == note("the packs were compiled, and are kept in the cache \(place)"))
    #expect(second.errorText == note("the packs were taken from the cache \(place)"))
    #expect(plain.errorText == note("no cache is used"))
    #expect(first.output == plain.output)
    #expect(second.output == plain.output)
    #expect(plain.output.count > 1000)
  }

  @Test(arguments: [
    (["DEMARCHE_CACHE": "off", "HOME": "/tmp"], nil),
    (["XDG_CACHE_HOME": "FOLDER/xdg", "HOME": "/nowhere"], "xdg/demarche"),
    (["XDG_CACHE_HOME": "relative", "HOME": "FOLDER"], ".cache/demarche"),
    (["HOME": "FOLDER/home"], "home/.cache/demarche"), ([:], nil),
  ])
  func findsItsPlace(_ environment: [String: String], _ place: String?) throws {
    var command = command
    command.environment["DEMARCHE_CACHE"] = nil
    for (name, value) in environment {
      command.environment[name] = value.replacing("FOLDER", with: folder.path)
    }
    let outcome = try command.run(["rules", "-v"])
    #expect(
      outcome.errorText
        == note(
          place.map { "the packs were compiled, and are kept in the cache '\(folder.path($0))'" }
            ?? "no cache is used"))
  }

  @Test func isSilentUnlessAsked() throws {
    for _ in 0..<2 { #expect(try command.run(["rules"]).errorText == "") }
  }

  @Test func saysWhyAFolderIsNotUsed() throws {
    var command = command
    command.environment["DEMARCHE_CACHE"] = "/proc/demarche"
    #expect(
      try command.run(["rules", "-v"]).errorText
        == note(
          "the cache '/proc/demarche' is not used: it should be a folder that is yours, and that "
            + "nobody else may write to"))
  }
}
