package import DemarcheModel

/// Chooses one version of each pack that a workspace needs, by minimal version selection.
///
/// Each who asks for a pack gets the least version that it accepts, or the locked one where that is
/// higher; of the versions so asked for of one pack, the highest is taken. So what is chosen
/// depends on what the packs say alone, not on the order in which they are looked at, and a new
/// release changes nothing until somebody asks for it. Then every requirement of what was chosen
/// is held against the choice.
///
/// - Source: Russ Cox, "Minimal Version Selection" (2018), with upper limits checked at the end.
package struct Resolver: Sendable {
  /// Somebody who asks for a pack.
  package struct Ask: Sendable, Hashable {
    /// The pack that asks, `namespace/name`; nil for the workspace.
    package var asker: String?
    /// The pack that is asked for.
    package var id: String
    /// Which versions will do; nil for any.
    package var range: VersionRange?
    /// Where the workspace says so, without a message.
    package var place: Diagnostic?

    /// What the workspace asks for.
    package init(_ id: String, _ range: VersionRange?, place: Diagnostic? = nil) {
      self.id = id
      self.range = range
      self.place = place
    }
  }
  /// What decides which versions can be used at all.
  package struct Policy: Sendable, Hashable {
    /// The program that is to run them.
    package var host = Host.current
    /// The day of today; nil where it does not matter.
    package var today: CalendarDate?
    /// Days for which a version must have stood in its index.
    package var minAgeDays = 0

    /// Everything may be used.
    package init() {}
  }

  let roots: [Ask]
  let policy: Policy
  /// Versions that are not withdrawn from, and may be used though yanked or young.
  let locked: [String: SemanticVersion]
  /// All that there are, by id, from the least version on; one for each version.
  let candidates: [String: [PackCandidate]]
  /// The versions below which nobody is given one, where a higher will do.
  var floors: [String: SemanticVersion]

  /// Prepares a choice.
  ///
  /// - Parameters:
  ///   - candidates: of several of one version the first counts.
  ///   - locked: the versions of the lock.
  package init(
    roots: [Ask], candidates: [PackCandidate], locked: [String: SemanticVersion] = [:],
    policy: Policy = Policy()
  ) {
    self.roots = roots
    self.policy = policy
    self.locked = locked
    floors = locked
    var byId: [String: [PackCandidate]] = [:]
    var known: [String: Set<SemanticVersion>] = [:]
    for candidate in candidates
    where known[candidate.id, default: []].insert(candidate.version).inserted {
      byId[candidate.id, default: []].append(candidate)
    }
    self.candidates = byId.mapValues { $0.sorted { $0.version < $1.version } }
  }

  /// Chooses.
  ///
  /// - Throws: `PackError` with `pack/unknown` for a pack that is nowhere, `pack/no-version` where
  ///   an asker accepts none, `pack/conflict` where the askers accept none together.
  /// - Complexity: O(versions × requirements).
  package func resolve() throws(PackError) -> Resolution {
    let selected = highest()
    var packs: [String: PackCandidate] = [:]
    var asks = roots
    var faults: [Diagnostic] = []
    var next = 0
    while next < asks.count {
      let ask = asks[next]
      next += 1
      guard packs[ask.id] == nil, let chosen = selected[ask.id] else { continue }
      packs[ask.id] = chosen
      asks += Resolver.asks(of: chosen)
    }
    let wrong = asks.filter { ask in
      guard let chosen = packs[ask.id] else { return true }
      return ask.range.map { !$0.contains(chosen.version) } ?? false
    }
    for id in Set(wrong.map(\.id)).sorted() {
      faults.append(fault(id, asks: asks.filter { $0.id == id }, chosen: packs[id]))
    }
    guard faults.isEmpty else { throw PackError(faults) }
    return Resolution(packs: packs.values.sorted { $0.id < $1.id }, asks: asks)
  }

  // Of each pack that can be reached, the highest of the versions that somebody is given.
  private func highest() -> [String: PackCandidate] {
    var selected: [String: PackCandidate] = [:]
    var seen: [String: Set<SemanticVersion>] = [:]
    var asks = roots
    while let ask = asks.popLast() {
      guard let given = least(ask) else { continue }
      guard seen[given.id, default: []].insert(given.version).inserted else { continue }
      if selected[given.id].map({ $0.version < given.version }) ?? true {
        selected[given.id] = given
      }
      asks += Resolver.asks(of: given)
    }
    return selected
  }

  /// What `ask` is given: the least version that it accepts, from the floor on where there is one.
  func least(_ ask: Ask) -> PackCandidate? {
    let accepted = (candidates[ask.id] ?? []).filter {
      refusal($0) == nil && (ask.range?.contains($0.version) ?? true)
    }
    guard let floor = floors[ask.id] else { return accepted.first }
    return accepted.first { $0.version >= floor } ?? accepted.first
  }

  /// Why a version is not used at all; nil where it may be.
  func refusal(_ candidate: PackCandidate) -> String? {
    if let range = candidate.hostRange, !range.contains(policy.host.version) {
      return "needs demarche '\(range.text)'"
    }
    if let level = candidate.apiLevel, level > policy.host.apiLevel {
      return "needs level \(level) of the Lua API"
    }
    if locked[candidate.id] == candidate.version { return nil }
    if let reason = candidate.yanked { return "yanked: \(reason)" }
    if policy.minAgeDays > 0, let today = policy.today, let day = candidate.publishedOn,
      today.dayNumber - day.dayNumber < policy.minAgeDays
    {
      return "may be taken from \(day.adding(days: policy.minAgeDays).iso) on"
    }
    return nil
  }

  private static func asks(of pack: PackCandidate) -> [Ask] {
    pack.requirements.map { requirement in
      var ask = Ask(requirement.id, requirement.range)
      ask.asker = pack.id
      return ask
    }
  }
}
