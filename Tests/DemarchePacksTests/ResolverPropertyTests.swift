import DemarchePacks
import Testing

/// The resolver on random worlds, against a plain search.
@Suite struct ResolverPropertyTests {
  struct Generator: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }
  }

  static func world(_ generator: inout Generator) -> (roots: [String], lines: [String]) {
    let names = ["a", "b", "c", "d", "e"].prefix(Int.random(in: 1...5, using: &generator))
    func need(_ generator: inout Generator) -> String {
      let low = Int.random(in: 0...3, using: &generator)
      let name = names.randomElement(using: &generator) ?? "a"
      let forms = [
        "^1.\(low)", ">=1.\(low)", ">=1.\(low), <1.\(low + 2)", "~1.\(low)", "<1.\(low)",
      ]
      return name + " " + (forms.randomElement(using: &generator) ?? "")
    }
    var lines: [String] = []
    for name in names {
      for minor in 0...3 where Int.random(in: 0...4, using: &generator) > 0 {
        let needs = (0..<Int.random(in: 0...2, using: &generator)).map { _ in need(&generator) }
        lines.append("\(name) 1.\(minor).0: " + needs.joined(separator: "; "))
      }
    }
    let roots = (0..<Int.random(in: 1...3, using: &generator)).map { _ in need(&generator) }
    return (roots, lines.shuffled(using: &generator))
  }

  /// Every ask is looked at again and again until nothing new comes up; nil where none will do.
  static func plain(_ roots: [Resolver.Ask], _ world: [PackCandidate]) -> Set<PackCandidate>? {
    func given(_ id: String, _ range: VersionRange) -> PackCandidate? {
      world.filter { $0.id == id && range.contains($0.version) }.min { $0.version < $1.version }
    }
    func needs(_ packs: Set<PackCandidate>) -> [(String, VersionRange)] {
      roots.compactMap { ask in ask.range.map { (ask.id, $0) } }
        + packs.flatMap { $0.requirements.map { ($0.id, $0.range) } }
    }
    var reached: Set<PackCandidate> = []
    while true {
      let more = reached.union(needs(reached).compactMap { given($0, $1) })
      if more == reached { break }
      reached = more
    }
    let highest = reached.filter { one in
      !reached.contains { $0.id == one.id && $0.version > one.version }
    }
    var kept: Set<PackCandidate> = []
    while true {
      let more = kept.union(needs(kept).flatMap { id, _ in highest.filter { $0.id == id } })
      if more == kept { break }
      kept = more
    }
    let holds = needs(kept).allSatisfy { id, range in
      kept.contains { $0.id == id && range.contains($0.version) }
    }
    return holds ? kept : nil
  }

  @Test(arguments: 0..<300 as Range<UInt64>)
  func agreesWithAPlainSearch(seed: UInt64) {
    var generator = Generator(state: seed)
    let (roots, lines) = Self.world(&generator)
    let asks = ResolverTests.asks(roots)
    let world = ResolverTests.world(lines)
    let found = try? Resolver(roots: asks, candidates: world).resolve()
    #expect(found.map { Set($0.packs) } == Self.plain(asks, world), "\(roots) \(lines)")
  }

  @Test(arguments: 0..<50 as Range<UInt64>)
  func theOrderOfWhatThereIsDoesNotCount(seed: UInt64) {
    var generator = Generator(state: seed)
    let (roots, lines) = Self.world(&generator)
    let asks = ResolverTests.asks(roots)
    let one = try? Resolver(roots: asks, candidates: ResolverTests.world(lines)).resolve()
    let other = try? Resolver(
      roots: asks.reversed(), candidates: ResolverTests.world(lines.reversed())
    ).resolve()
    #expect(one?.packs == other?.packs)
  }

  @Test(arguments: 0..<50 as Range<UInt64>)
  func whatIsRaisedHoldsAndNothingFalls(seed: UInt64) throws {
    var generator = Generator(state: seed)
    let (roots, lines) = Self.world(&generator)
    let asks = ResolverTests.asks(roots)
    let resolver = Resolver(roots: asks, candidates: ResolverTests.world(lines))
    guard let least = try? resolver.resolve() else { return }
    let raised = try resolver.raised(nil)
    for ask in raised.asks {
      let version = try #require(raised.pack(ask.id)).version
      #expect(ask.range?.contains(version) ?? true)
    }
    for pack in raised.packs {
      if let before = least.pack(pack.id) { #expect(pack.version >= before.version) }
    }
  }
}
