import DemarcheModel
import DemarcheRules

/// The declarations of packs, changed so that every pattern tells what it finds.
///
/// Each rule, rung and veto is one rule of its own, without a condition, and asks its `when`.
struct ProbedPacks {
  static let type = AnnotationType("probe", [], overlap: .all)
  /// With the fields that a ladder fills. It is no claim: what a claim makes of a match, and that its
  /// holder may be missing, is not what its pattern says.
  static let rungType = AnnotationType(
    "probe_rung", AnnotationType.core.first { $0.name == "stance" }?.fields ?? [], overlap: .all)

  private(set) var packs: [PackDeclarations] = []
  private(set) var rules: [Int: ReferenceRule] = [:]
  /// The rules that see only what lexicons and values offer.
  private(set) var early: Set<Int> = []
  /// By their id: what they publish, and whether their trigger alone.
  private(set) var publishers: [String: (type: String, isByTrigger: Bool)] = [:]

  init(_ declared: [PackDeclarations]) throws {
    var probes = PackDeclarations(id: "probe/type", version: "1.0.0")
    probes.types = [ProbedPacks.type, ProbedPacks.rungType]
    packs.append(probes)
    for pack in declared {
      var probed = pack
      probed.rules = []
      probed.ladders = []
      for rule in pack.rules { probed.rules += try split(rule, pack.id) }
      for ladder in pack.ladders {
        for (index, rung) in ladder.rungs.enumerated() {
          probed.ladders.append(try single(ladder, rung, index, pack.id))
        }
        probed.rules += try vetoes(ladder.rule, pack.id)
      }
      packs.append(probed)
    }
  }

  private static func zones(_ rule: RuleDeclaration) -> Set<Zone> {
    rule.zones.isEmpty ? Set(Zone.allCases).subtracting([.boilerplate]) : Set(rule.zones)
  }

  private static func plain(_ rule: RuleDeclaration, _ number: Int) -> RuleDeclaration {
    var plain = rule
    plain.when = CallbackReference(ordinal: number)
    plain.build = nil
    plain.condition = nil
    plain.unless = []
    plain.issuers = []
    // What publishes is judged by its own type, and by what it outranks; the others need none. No
    // issuer is found, which would be an actor from then on.
    if rule.publish == nil {
      plain.beats = []
      plain.set = []
      plain.emit = type.name
    }
    return plain
  }

  private mutating func split(
    _ rule: RuleDeclaration, _ pack: String
  ) throws -> [RuleDeclaration] {
    let number = rules.count
    var reference = ReferenceRule(name: pack + "/" + rule.name, zones: ProbedPacks.zones(rule))
    var isMarked = false
    for text in rule.match {
      let item = try PatternParser.parse(text.text)
      isMarked = isMarked || text.text.contains("@")
      reference.patterns += ReferencePattern.cut(item)
    }
    for text in rule.lines {
      reference.lines.append(
        ReferenceRule.Line(try PatternParser.parse(text.text), text: text.text))
    }
    rules[number] = reference
    if rule.publish != nil { early.insert(number) }
    if let type = rule.publish { publishers[pack + "/" + rule.name] = (type, isMarked) }
    return [ProbedPacks.plain(rule, number)] + (try vetoes(rule, pack))
  }

  // Each pattern of `unless` as a rule.
  private mutating func vetoes(
    _ rule: RuleDeclaration, _ pack: String
  ) throws -> [RuleDeclaration] {
    var all: [RuleDeclaration] = []
    for (index, text) in rule.unless.enumerated() {
      let number = rules.count
      var veto = ProbedPacks.plain(rule, number)
      veto.name = rule.name + "-unless-\(index)"
      veto.emit = ProbedPacks.type.name
      veto.publish = nil
      veto.set = []
      veto.lines = []
      veto.match = [text]
      rules[number] = ReferenceRule(
        name: pack + "/" + veto.name,
        patterns: ReferencePattern.cut(try PatternParser.parse(text.text)),
        zones: ProbedPacks.zones(rule))
      all.append(veto)
    }
    return all
  }

  private mutating func single(
    _ ladder: LadderDeclaration, _ rung: LadderDeclaration.Rung, _ index: Int, _ pack: String
  ) throws -> LadderDeclaration {
    let number = rules.count
    var single = ladder
    // The fields that a ladder fills must be there.
    single.rule = ProbedPacks.plain(ladder.rule, number)
    single.rule.name = ladder.rule.name + "-\(index)"
    single.rule.emit = ProbedPacks.rungType.name
    single.rungs = [rung]
    single.rungs[0].set = []
    rules[number] = ReferenceRule(
      name: pack + "/" + single.rule.name,
      patterns: try ProbedPacks.patterns(rung, ladder.frame),
      zones: ProbedPacks.zones(ladder.rule))
    return single
  }

  /// The rung in its frame; one that begins with a verb, in the ladder's own frame, in the passive
  /// as well.
  private static func patterns(
    _ rung: LadderDeclaration.Rung, _ frame: PatternText
  ) throws -> [ReferencePattern] {
    let item = try PatternParser.parse(rung.pattern.text)
    let framed = try PatternParser.parse((rung.frame ?? frame).text)
    guard case .sequence(let parts) = framed else { return ReferencePattern.cut(item) }
    let filled = parts.map { part -> PatternItem in
      if case .trigger(.sequence([])) = part { return .trigger(item) }
      return part
    }
    let isVerb = ReferencePattern(trigger: item).hasSubject
    var all = ReferencePattern.cut(.sequence(filled), isPassive: isVerb ? false : nil)
    if isVerb, rung.frame == nil {
      let passive = try PatternParser.parse("target:<subject> @ [by holder:(<actor>|<np>)]")
      guard case .sequence(var items) = passive else { return all }
      items[1] = .trigger(item)
      all += ReferencePattern.cut(.sequence(items), isPassive: true)
    }
    return all
  }
}
