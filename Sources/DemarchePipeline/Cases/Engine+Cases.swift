import DemarcheLua
import DemarcheModel
import DemarchePacks
import DemarcheRules
package import DemarcheScripting

extension Engine {
  /// What a run of cases does.
  package struct CaseOptions: Sendable {
    /// Globs over rule ids: only what is about these rules; empty for all.
    package var rules: [String] = []
    /// Whether it counts what the cases exercise, which takes longer.
    package var measuresCoverage = false
    /// Takes what packs' functions cost; nil measures nothing.
    package var profile: ScriptProfile?

    /// Runs all cases and counts nothing, unless told.
    package init() {}
  }

  /// Runs the cases of packs, and the examples of their rules, without the overlays of a workspace.
  ///
  /// - Parameter folders: of the packs in question, as the engine was given them; empty for all.
  /// - Throws: `DemarcheError` where a pack cannot be opened again, or no thread is to be had.
  package func runCases(
    of folders: [String] = [], _ options: CaseOptions = CaseOptions()
  ) throws(DemarcheError) -> CaseReport {
    let chosen = programs.filter { folders.isEmpty || folders.contains($0.source.folder) }
    let examples = try runExamples(of: Set(chosen.map(\.source.id)))
    var packs: [CaseReport.Pack] = []
    for program in chosen {
      packs.append(try runCases(of: program, examples, options))
    }
    return CaseReport(packs: packs)
  }

  private func runCases(
    of program: PackProgram, _ examples: [ExampleOutcome], _ options: CaseOptions
  ) throws(DemarcheError) -> CaseReport.Pack {
    let source = program.source
    let folder: PackFolder
    do throws(PackError) {
      folder = try PackFolder.open(source.folder)
    } catch {
      throw DemarcheError(error.diagnostics)
    }
    let own = examples.filter { example in
      example.rule.hasPrefix(source.id + "/")
        && (options.rules.isEmpty
          || options.rules.contains { RuleGlob.matches($0, id: example.rule) })
    }
    var pack = CaseReport.Pack(
      id: source.id, version: source.version, folder: source.folder,
      fileCount: folder.cases.count, cases: [], diagnostics: [], examples: own)
    let items = try read(folder, options, into: &pack)
    try run(items, options, into: &pack)
    return pack
  }

  // The cases asked for of a pack; what is wrong with their files goes to the report.
  private func read(
    _ folder: PackFolder, _ options: CaseOptions, into pack: inout CaseReport.Pack
  ) throws(DemarcheError) -> [(file: String, item: StatementCase)] {
    // Those too that are switched off: their cases fail, but name something.
    let known = try declarations().flatMap { pack in
      (pack.rules + pack.ladders.map(\.rule)).map { (id: pack.id + "/" + $0.name, type: $0.emit) }
    }
    var names = CaseNames(types: annotationTypes, rules: known)
    let asked = known.filter { rule in
      options.rules.contains { RuleGlob.matches($0, id: rule.id) }
    }
    var items: [(file: String, item: StatementCase)] = []
    for file in folder.cases {
      let parsed = CaseFile.parse(
        file.bytes, path: CaseReport.path(pack.folder, file.path),
        language: folder.manifest.languages.first)
      pack.files.append(parsed)
      var faults = parsed.diagnostics
      for var item in parsed.cases {
        faults += names.checked(&item, in: parsed)
        if options.rules.isEmpty || Engine.isAsked(item, asked) {
          items.append((parsed.path, item))
        }
      }
      pack.diagnostics += faults.prefix(CaseFile.faultLimit)
    }
    return items
  }

  // Whether an expectation is about one of the rules asked for.
  private static func isAsked(
    _ item: StatementCase, _ rules: [(id: String, type: String)]
  ) -> Bool {
    item.expectations.contains { expectation in
      rules.contains {
        $0.type == expectation.name || RuleGlob.matches(expectation.name, id: $0.id)
      }
    }
  }

  private func run(
    _ items: [(file: String, item: StatementCase)], _ options: CaseOptions,
    into pack: inout CaseReport.Pack
  ) throws(DemarcheError) {
    let id = pack.id
    let declared = options.measuresCoverage ? try declarations().first { $0.id == id } : nil
    let examples = pack.examples
    do throws(LuaError) {
      (pack.cases, pack.coverage) = try LuaThread().run {
        var counter = declared.map { CoverageCounter($0) }
        for example in examples { counter?.add(example) }
        let host = ScriptHost(programs, limits: limits, profile: options.profile)
        let outcomes = items.map { file, item in
          guard counter != nil else {
            return CaseJudge.outcome(
              of: item, in: file, annotateUntuned(item.statement, keeping: .all, host))
          }
          let (outcome, uses) = traced(item, file, host)
          counter?.add(outcome, uses: uses)
          return outcome
        }
        return (outcomes, counter?.coverage)
      }
    } catch {
      throw DemarcheError("lua/no-thread", error.message)
    }
  }

  private func traced(
    _ item: StatementCase, _ file: String, _ host: ScriptHost
  ) -> (CaseOutcome, [Int: Set<LexiconUse>]) {
    var callbacks = host
    let (found, uses) = rules.annotateNotingLexicons(prepared(item.statement), &callbacks) {
      CaseJudge.outcome(of: item, in: file, $0).judged.compactMap { judged in
        judged.verdict == .passed && judged.expectation.claim == .present
          ? judged.annotation : nil
      }
    }
    return (CaseJudge.outcome(of: item, in: file, found), uses)
  }
}
