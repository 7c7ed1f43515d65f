import TestSupport
import Testing

/// What a new author does, from an empty folder to a report at another desk, with exactly the
/// commands of the manual's page.
@Suite struct NewUserPathTests {
  /// Words that run a shell where no network is; nil where the system does not allow it.
  static let withoutNetwork: [String]? = {
    for words in [["unshare", "-n"], ["unshare", "-r", "-n"]] {
      guard let program = Command.find([words[0]]) else { return nil }
      let outcome = try? Command(program: program).run(Array(words.dropFirst()) + ["true"])
      if outcome?.status == 0 { return [program] + words.dropFirst() }
    }
    return nil
  }()

  @Test func theCommandsOfThePageWork() throws {
    let folder = try TemporaryFolder()
    let home = try TemporaryFolder()
    let page = try Walkthrough(page: "examples/manual/first-pack.md")
    if Self.withoutNetwork == nil {
      print("the network cannot be switched off here: --offline alone forbids it")
    }
    let outcome = try page.run(in: folder.path, home: home.path, by: Self.withoutNetwork ?? [])
    for difference in outcome.differences { Issue.record("\(difference)") }
    #expect(outcome.compared == 7)
    let seconds = outcome.seconds.map { String(Int(($0 * 10).rounded())) }.joined(separator: " ")
    print("the path of a new user took \(seconds) tenths of a second, block by block")
  }
}
