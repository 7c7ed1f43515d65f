import DemarcheModel
import DemarcheRules
import DemarcheScripting

extension Engine {
  /// Runs the examples of packs, and looks for rules that lack some or are costly; where their
  /// manifests demand something of cases, for that too.
  ///
  /// - Parameter folders: of the packs in question, as they were named to the engine; the others are
  ///   there to be used. Empty for all.
  /// - Throws: `DemarcheError` where a pack cannot be opened again, or no thread is to be had.
  package func check(_ folders: [String] = []) throws(DemarcheError) -> PackCheck {
    let chosen = programs.filter { folders.isEmpty || folders.contains($0.source.folder) }
    let ids = Set(chosen.map(\.source.id))
    let all = try declarations()
    let declared = all.filter { ids.contains($0.id) }
    let outcomes = try runExamples(of: ids)
    var looks: [String: Double] = [:]
    let summaries = ruleSummaries(matching: nil)
    for rule in summaries { looks[rule.id, default: 0] += rule.looksPerMegabyte }
    var check = PackCheck(
      packs: chosen.map { $0.source.id + " " + $0.source.version }, rules: [], diagnostics: [])
    for pack in declared {
      for ladder in pack.ladders {
        add(
          ladder.rule, ladder.rule.examples + ladder.rungs.flatMap(\.examples),
          ladder.rule.counterExamples + ladder.rungs.flatMap(\.counterExamples), pack.id, looks,
          outcomes, &check)
      }
      for rule in pack.rules {
        add(rule, rule.examples, rule.counterExamples, pack.id, looks, outcomes, &check)
      }
    }
    let kinds = UnknownKinds(all)
    for pack in declared { check.diagnostics += kinds.warnings(in: pack) }
    for rule in summaries where ids.contains(rule.packID) { warn(rule, &check) }
    check.diagnostics = check.diagnostics.map { Engine.locate($0, programs) }
    for manifest in manifests where ids.contains(manifest.id) {
      let folder = chosen.first { $0.source.id == manifest.id }?.source.folder ?? ""
      let names = ManifestNames(
        manifest: manifest, file: folder + "/pack.toml", declared: declaredRules)
      check.diagnostics += names.faults
    }
    check.diagnostics += try unmetDemands(of: chosen.map(\.source.folder))
    return check
  }

  // Cases take longer than examples: they are run where a manifest asks something of them.
  private func unmetDemands(of folders: [String]) throws(DemarcheError) -> [Diagnostic] {
    var unmet: [Diagnostic] = []
    for folder in folders {
      let demands = try testDemands(of: folder)
      guard demands.minRuleCases != nil || demands.lexiconCoverage != nil else { continue }
      var options = CaseOptions()
      options.measuresCoverage = true
      let report = try runCases(of: [folder], options)
      unmet += try unmetTestDemands(report)
      let failed = report.diagnostics.filter { $0.code.hasPrefix("case/") && $0.severity == .error }
      guard let first = failed.first else { continue }
      var fault = Diagnostic(
        code: "check/case-failed",
        message:
          "the cases should pass, but \(failed.count == 1 ? "one does" : "\(failed.count) do") "
          + "not; the first: \(first.message)", file: first.file, line: first.line)
      fault.reproduce = "demarche test " + ShellWord.quoted(folder)
      unmet.append(fault)
    }
    return unmet
  }

  // A rule that is off was reported when it was loaded; its examples cannot hold.
  private func add(
    _ rule: RuleDeclaration, _ examples: [Example], _ counter: [Example], _ pack: String,
    _ looks: [String: Double], _ outcomes: [ExampleOutcome], _ check: inout PackCheck
  ) {
    let id = pack + "/" + rule.name
    let folder = programs.first { $0.source.id == pack }?.source.folder
    guard let looks = looks[id] else { return }
    check.rules.append(
      PackCheck.Rule(
        id: id, exampleCount: examples.count, counterCount: counter.count, looksPerMegabyte: looks))
    let own = outcomes.filter { $0.rule == id }
    for outcome in own {
      guard let problem = outcome.problem else { continue }
      var fault = Engine.fault(
        "check/example-failed",
        "the \(outcome.mustMatch ? "example" : "counter-example") "
          + "'\(FindingsText.shortened(FindingsText.oneLine(outcome.text)))' \(problem)",
        at: outcome.location, rule: id)
      fault.reproduce = Engine.whyNot(outcome, rule.name, folder)
      check.diagnostics.append(fault)
    }
    if !own.contains(where: { $0.mustMatch && $0.problem == nil }) {
      check.diagnostics.append(
        Engine.fault(
          "check/no-example", "'\(rule.name)' has no example that matches", at: rule.location,
          rule: id, help: "examples = { \"a sentence with the [[words]] that it finds\" }"))
    }
    if counter.isEmpty {
      check.diagnostics.append(
        Engine.fault(
          "check/no-counter", "'\(rule.name)' has no sentence that it must not match",
          at: rule.location, rule: id,
          help: "counter = { \"a sentence that comes near and is something else\" }"))
    }
  }

  // The command that tells where an example that does not match got stuck.
  private static func whyNot(
    _ outcome: ExampleOutcome, _ rule: String, _ folder: String?
  ) -> String? {
    guard outcome.mustMatch, outcome.problem == ExampleProblem.noMatch else { return nil }
    let text = FindingsText.oneLine(MarkedExample(outcome.text).text)
    let pack = folder.map { " --pack " + ShellWord.quoted($0) } ?? ""
    return "printf '%s\\n' " + ShellWord.quoted(text) + " | demarche explain "
      + ShellWord.quoted(rule) + " --in - --miss" + pack
  }

  private func warn(_ rule: RuleSet.Summary, _ check: inout PackCheck) {
    guard rule.looksPerMegabyte > PackCheck.costlyLooks else { return }
    let rung = rule.rung.map { ", rung '\($0)'," } ?? ""
    var diagnostic = Engine.fault(
      "check/costly-rule",
      "'\(rule.name)'\(rung) is expected to be looked at "
        + "\(Int(rule.looksPerMegabyte.rounded())) times in a MB of text, more than "
        + "\(Int(PackCheck.costlyLooks))",
      at: RuleLocation(file: rule.file, line: rule.line), rule: rule.id,
      help: "a rarer word in its pattern makes it cheaper")
    diagnostic.severity = .warning
    check.diagnostics.append(diagnostic)
  }

  private static func fault(
    _ code: String, _ message: String, at location: RuleLocation, rule: String,
    help: String? = nil
  ) -> Diagnostic {
    var diagnostic = Diagnostic(
      code: code, message: message, file: location.file, line: location.line,
      column: location.column, help: help)
    diagnostic.underline = location.length
    diagnostic.rule = rule
    return diagnostic
  }
}

extension RuleSet.Summary {
  /// Of its id what stands before the last slash, and behind it.
  fileprivate var packID: String { id.split(separator: "/").dropLast().joined(separator: "/") }
  fileprivate var name: String { id.split(separator: "/").last.map(String.init) ?? id }
}
