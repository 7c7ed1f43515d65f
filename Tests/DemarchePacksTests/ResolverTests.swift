import DemarcheModel
import DemarchePacks
import Testing

@Suite struct ResolverTests {
  /// A world of packs, as `a 1.0.0: b ^1.0, c >=2`.
  static func world(_ lines: [String]) -> [PackCandidate] {
    lines.map { line in
      let halves = line.split(separator: ":", maxSplits: 1)
      let head = halves[0].split(separator: " ")
      var candidate = PackCandidate(
        id: "x/" + head[0], version: SemanticVersion(String(head[1])) ?? SemanticVersion(0, 0, 0),
        place: .index(name: "desk", url: "file:i", archive: "a"))
      for need in halves.count > 1 ? halves[1].split(separator: ";") : [] {
        let words = need.drop { $0 == " " }.split(separator: " ", maxSplits: 1)
        if words.count == 2, let range = VersionRange(String(words[1])) {
          candidate.requirements.append(.init(id: "x/" + words[0], range: range))
        }
      }
      return candidate
    }
  }

  static func asks(_ needs: [String]) -> [Resolver.Ask] {
    needs.map { need in
      let words = need.split(separator: " ", maxSplits: 1)
      return Resolver.Ask("x/" + words[0], VersionRange(String(words[1])))
    }
  }

  private func chosen(
    _ roots: [String], _ lines: [String], locked: [String: SemanticVersion] = [:]
  ) throws -> [String] {
    let resolver = Resolver(
      roots: Self.asks(roots), candidates: Self.world(lines), locked: locked)
    return try resolver.resolve().packs.map { $0.id + " " + $0.version.text }
  }

  @Test func takesTheLeastThatSatisfies() throws {
    #expect(
      try chosen(["a ^1.1"], ["a 1.0.0", "a 1.1.0", "a 1.2.0", "a 2.0.0"]) == ["x/a 1.1.0"])
  }

  @Test func takesTheHighestOfTheLeast() throws {
    #expect(
      try chosen(
        ["a ^1", "b ^1"], ["a 1.0.0: c >=1.0", "b 1.0.0: c >=1.2", "c 1.0.0", "c 1.2.0", "c 1.3.0"])
        == ["x/a 1.0.0", "x/b 1.0.0", "x/c 1.2.0"])
  }

  @Test func cyclesAreNoFault() throws {
    #expect(
      try chosen(["a ^1"], ["a 1.0.0: b >=1", "b 1.0.0: a >=1.1", "a 1.1.0: b >=1"])
        == ["x/a 1.1.0", "x/b 1.0.0"])
  }

  @Test func whatNobodyAsksForIsNotTaken() throws {
    #expect(try chosen(["a ^1"], ["a 1.0.0", "b 1.0.0"]) == ["x/a 1.0.0"])
  }

  @Test func theLockHolds() throws {
    #expect(
      try chosen(["a ^1"], ["a 1.0.0", "a 1.1.0"], locked: ["x/a": SemanticVersion(1, 1, 0)])
        == ["x/a 1.1.0"])
  }

  @Test func aLockOutsideOfTheRangeGivesWay() throws {
    #expect(
      try chosen(["a ~1.0"], ["a 1.0.0", "a 1.1.0"], locked: ["x/a": SemanticVersion(1, 1, 0)])
        == ["x/a 1.0.0"])
  }

  @Test func updatingRaisesAsFarAsAllAccept() throws {
    let resolver = Resolver(
      roots: Self.asks(["a ^1", "b ^1"]),
      candidates: Self.world([
        "a 1.0.0", "a 1.4.0: c ^1", "a 2.0.0", "b 1.0.0: c ~1.0", "c 1.0.0", "c 1.0.5", "c 1.1.0",
      ]))
    let raised = try resolver.raised(nil)
    #expect(
      raised.packs.map { $0.id + " " + $0.version.text }
        == ["x/a 1.4.0", "x/b 1.0.0", "x/c 1.0.5"])
    #expect(
      try resolver.raised(["x/b"]).packs.map(\.version.text) == ["1.0.0", "1.0.0", "1.0.0"])
  }

  @Test func whyPrintsTheWays() throws {
    let resolver = Resolver(
      roots: Self.asks(["a ^1", "c >=1"]),
      candidates: Self.world(["a 1.0.0: b ^1", "b 1.0.0: c ^1", "c 1.0.0"]))
    #expect(
      try resolver.resolve().why("x/c") == [
        "demarche.toml → x/c 1.0.0 (asks for '>=1')",
        "demarche.toml → x/a 1.0.0 → x/b 1.0.0 → x/c 1.0.0 (asks for '^1')",
      ])
  }

  // MARK: Refusals

  private func fault(_ resolver: Resolver) -> [String] {
    let error = #expect(throws: PackError.self) { _ = try resolver.resolve() }
    return error?.diagnostics.map { "\($0.message) [\($0.code)]; \($0.help ?? "")" } ?? []
  }

  @Test func aConflictNamesWhoAsksWhatAndWhatThereIs() {
    let resolver = Resolver(
      roots: Self.asks(["a ^1", "c ~1.0"]),
      candidates: Self.world(["a 1.0.0: c ^1.1", "c 1.0.0", "c 1.1.0"]))
    #expect(
      fault(resolver) == [
        "no version of 'x/c' will do for all who ask for it [pack/conflict]; demarche.toml asks "
          + "for '~1.0'; x/a asks for '^1.1'; there are 1.0.0, 1.1.0"
      ])
  }

  @Test func anUnknownPackOffersTheNearest() {
    let resolver = Resolver(
      roots: Self.asks(["verb ^1"]), candidates: Self.world(["verbs 1.0.0"]))
    #expect(
      fault(resolver) == [
        "there is no pack 'x/verb' in any index, in vendor/ or with demarche [pack/unknown]; "
          + "did you mean 'x/verbs'? demarche.toml asks for '^1'"
      ])
  }

  @Test func whatIsLeftOutIsNamedWithItsReason() {
    var world = Self.world(["a 1.0.0", "a 1.1.0", "a 1.2.0", "a 1.3.0"])
    world[0].yanked = "wrong rungs"
    world[1].publishedOn = CalendarDate(iso: "2026-11-28")
    world[2].hostRange = VersionRange(">=9")
    world[3].apiLevel = 7
    var policy = Resolver.Policy()
    policy.today = CalendarDate(iso: "2026-11-29")
    policy.minAgeDays = 3
    let resolver = Resolver(roots: Self.asks(["a ^1"]), candidates: world, policy: policy)
    #expect(
      fault(resolver) == [
        "there is no version of 'x/a' that will do [pack/no-version]; demarche.toml asks for '^1'; "
          + "there are 1.0.0 (yanked: wrong rungs), 1.1.0 (may be taken from 2026-12-01 on), "
          + "1.2.0 (needs demarche '>=9'), 1.3.0 (needs level 7 of the Lua API)"
      ])
  }

  @Test func whatTheLockNamesIsUsedThoughYankedOrYoung() throws {
    var world = Self.world(["a 1.0.0"])
    world[0].yanked = "wrong rungs"
    world[0].publishedOn = CalendarDate(iso: "2026-11-28")
    var policy = Resolver.Policy()
    policy.today = CalendarDate(iso: "2026-11-29")
    policy.minAgeDays = 3
    let resolver = Resolver(
      roots: Self.asks(["a ^1"]), candidates: world, locked: ["x/a": SemanticVersion(1, 0, 0)],
      policy: policy)
    #expect(try resolver.resolve().packs.count == 1)
  }
}
