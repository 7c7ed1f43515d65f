package import DemarcheModel
import DemarchePacks
import DemarcheRules

extension Engine {
  /// What manifests demand of cases and a report does not reach: `check/too-few-cases` for a rule,
  /// `check/lexicon-coverage` for a pack. Packs whose coverage was not counted are left out.
  ///
  /// - Throws: `DemarcheError` where a pack cannot be opened again.
  package func unmetTestDemands(_ report: CaseReport) throws(DemarcheError) -> [Diagnostic] {
    var unmet: [Diagnostic] = []
    for pack in report.packs {
      guard let coverage = pack.coverage else { continue }
      let demands = try testDemands(of: pack.folder)
      if let least = demands.minRuleCases {
        let declared = try declarations().first { $0.id == pack.id }
        for rule in coverage.rules where rule.caseCount < least {
          unmet.append(Engine.tooFew(rule, least, declared))
        }
      }
      if let least = demands.lexiconCoverage, coverage.entryPercent < least {
        unmet.append(
          Diagnostic(
            code: "check/lexicon-coverage",
            message: "cases should exercise \(least) % of the lexicon entries of '\(pack.id)', but "
              + "exercise \(coverage.entryPercent) % (\(coverage.exercisedEntryCount) of "
              + "\(coverage.entryCount))", file: CaseReport.path(pack.folder, "pack.toml"),
            help: "'demarche test --coverage' lists those that no case exercises"))
      }
    }
    return unmet.map { Engine.locate($0, programs) }
  }

  /// What the manifest in a folder demands of cases.
  func testDemands(of folder: String) throws(DemarcheError) -> Manifest.TestDemands {
    do throws(PackError) {
      return try PackFolder.open(folder).manifest.tests
    } catch {
      throw DemarcheError(error.diagnostics)
    }
  }

  private static func tooFew(
    _ rule: CaseCoverage.Rule, _ least: Int, _ declared: PackDeclarations?
  ) -> Diagnostic {
    let name = rule.id.split(separator: "/").last.map(String.init) ?? rule.id
    let location =
      declared?.rules.first { $0.name == name }?.location
      ?? declared?.ladders.first { $0.rule.name == name }?.rule.location
    var diagnostic = Diagnostic(
      code: "check/too-few-cases",
      message: "'\(name)' should have \(least) cases that pass, but has \(rule.caseCount)",
      file: location?.file, line: location?.line, column: location?.column,
      help: "examples, counter-examples and expectations that name it count")
    diagnostic.underline = location?.length ?? 1
    diagnostic.rule = rule.id
    return diagnostic
  }
}
