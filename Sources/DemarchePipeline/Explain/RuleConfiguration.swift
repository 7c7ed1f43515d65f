import DemarcheLua
package import DemarcheModel
package import DemarcheRules
import DemarcheScripting

/// What switched a rule on or off, and what it became.
package struct RuleConfiguration: Sendable {
  /// `namespace/pack/name`.
  package var id: String
  /// `rule` or `ladder`.
  package var kind: String
  /// The file and line of its declaration, as the person knows them.
  package var declaredAt: String
  package var pack: String
  package var manifest: String
  /// Where the pack's Lua code runs.
  package var runsIn: String
  /// Why its pack is loaded.
  package var loadedBy: String
  /// The patterns of `--rules` that choose it; empty where none was given.
  package var chosenBy: [String]
  /// Why it does not run; nil for one that does.
  package var offBecause: String?
  /// Whether it runs only for what chosen rules build on, and what it finds is left out.
  package var isSupporting: Bool
  /// Folders of packs of the same id, which are left out.
  package var shadowed: [String]
  package var title: String?
  package var documentation: String?
  /// Of a ladder: the frame around its rungs, the range of strengths, what adverbs add.
  package var frame: String?
  package var range: ClosedRange<Int>?
  package var intensify: [String]
  /// As it was compiled; nil for one that is off.
  package var card: RuleCard?
  /// The options of its pack, as they are in its functions.
  package var options: [OptionValue]
  /// How much its findings weigh; nil for what is usual.
  package var level: Tuning.Level?
  /// Why it is not among the rules that were asked for; nil for one that is.
  package var notChosenBecause: String?
}

extension Engine {
  /// How each rule of which the id matches a glob came to be on or off, in the order of packs and
  /// declarations.
  ///
  /// - Parameter origin: why the pack in a folder is loaded, in words.
  package func configurations(
    of pattern: String, origin: (String) -> String
  ) -> [RuleConfiguration] {
    var found: [RuleConfiguration] = []
    for program in programs {
      let declarations = program.declared
      for ladder in declarations.ladders where matches(pattern, ladder.rule.name, program) {
        var configuration = configuration(ladder.rule, "ladder", program, origin)
        configuration.frame = ladder.frame.text
        configuration.range = ladder.range
        configuration.intensify = ladder.intensify.sorted {
          ($0.value, $0.key) < ($1.value, $1.key)
        }
        .map { "\($0.key) \($0.value)" }
        found.append(configuration)
      }
      for rule in declarations.rules where matches(pattern, rule.name, program) {
        found.append(configuration(rule, "rule", program, origin))
      }
    }
    return found
  }

  /// The ids of all rules and ladders that packs declare, those that are off too.
  package var declaredRules: [String] {
    programs.flatMap { program in
      (program.declared.ladders.map(\.rule.name) + program.declared.rules.map(\.name))
        .map { program.source.id + "/" + $0 }
    }
  }

  /// Of the rules whose id matches a glob those that find nothing as they do not run, or of which
  /// what they find is left out; with the reason, in the order of packs and declarations.
  func switchedOff(matching pattern: String) -> [SwitchedOff] {
    let running = Set(rules.summaries.map(\.id))
    return declaredRules.filter { RuleGlob.matches(pattern, id: $0) }.compactMap { id in
      if rules.supporting.contains(id) {
        return SwitchedOff(
          rule: id, because: supportingReason(id), isRunning: true)
      }
      if running.contains(id) { return nil }
      return SwitchedOff(rule: id, because: offReason(id), isRunning: false)
    }
  }

  private func matches(_ pattern: String, _ name: String, _ program: PackProgram) -> Bool {
    RuleGlob.matches(pattern, id: program.source.id + "/" + name)
  }

  private func configuration(
    _ rule: RuleDeclaration, _ kind: String, _ program: PackProgram, _ origin: (String) -> String
  ) -> RuleConfiguration {
    let id = program.source.id + "/" + rule.name
    let card = rules.cards { $0 == id }.first
    let choosing = selection.patterns.filter { RuleGlob.matches($0, id: id) }
    let folder = program.source.folder
    return RuleConfiguration(
      id: id, kind: kind,
      declaredAt: PackPlaces(programs: programs).path(rule.location.file, rule: id)
        + ":\(rule.location.line)",
      pack: program.source.id + " " + program.source.version, manifest: folder + "/pack.toml",
      runsIn: program.source.place == .inProcess ? "this process" : "a worker process",
      loadedBy: origin(folder), chosenBy: choosing,
      offBecause: card == nil ? offReason(id) : nil,
      isSupporting: rules.supporting.contains(id),
      shadowed: shadowed(program.source.id), title: rule.title, documentation: rule.documentation,
      intensify: [], card: card, options: optionValues(for: id), level: tunes.plans[id]?.level,
      notChosenBecause: selection.reasonAgainst(id))
  }

  private func supportingReason(_ id: String) -> String {
    let reason = selection.reasonAgainst(id) ?? "it"
    return reason.hasSuffix(" leaves it out")
      ? reason.replacing("leaves it out", with: "leaves out what it finds")
      : "\(reason); it runs for others, and what it finds is left out"
  }

  private func offReason(_ id: String) -> String {
    if let reason = selection.reasonAgainst(id) { return reason }
    let faults = diagnostics.filter { $0.rule == id }
    guard let fault = faults.first else { return "it could not be compiled" }
    let line = fault.file.map { " at \($0)" + (fault.line.map { ":\($0)" } ?? "") } ?? ""
    return "\(fault.message) [\(fault.code)]\(line)"
  }

  // The folders of which the pack was left out, since one of its id was there already.
  private func shadowed(_ pack: String) -> [String] {
    diagnostics.filter { $0.code == "pack/loaded-twice" && $0.message.hasPrefix("pack '\(pack)' ") }
      .compactMap { $0.file.map { String($0.dropLast("/pack.toml".utf8.count)) } }
  }
}
