import DemarcheLua
import DemarcheModel
import DemarcheRules
import DemarcheScripting

extension Engine {
  /// Runs the examples and counter-examples of all rules, each as a statement of one sentence.
  ///
  /// - Parameter ids: only those of packs of these ids; nil for all.
  /// - Returns: one outcome an example, in the order of packs and declarations.
  /// - Throws: `DemarcheError` where no thread is to be had.
  package func runExamples(
    of ids: Set<String>? = nil
  ) throws(DemarcheError) -> [ExampleOutcome] {
    let packs = try declarations().filter { ids?.contains($0.id) ?? true }
    let cases = Engine.cases(of: packs)
    do throws(LuaError) {
      return try LuaThread().run {
        let host = ScriptHost(programs, limits: limits)
        return cases.map { run($0, host) }
      }
    } catch {
      throw DemarcheError("lua/no-thread", error.message)
    }
  }

  private struct Case {
    var rule: RuleDeclaration
    var id: String
    var rung: String?
    var example: Example
    var mustMatch: Bool
  }

  private static func cases(of packs: [PackDeclarations]) -> [Case] {
    var cases: [Case] = []
    func add(
      _ rule: RuleDeclaration, _ pack: String, _ rung: String?, _ examples: [Example],
      _ mustMatch: Bool
    ) {
      cases += examples.map {
        Case(
          rule: rule, id: pack + "/" + rule.name, rung: rung, example: $0, mustMatch: mustMatch)
      }
    }
    for declarations in packs {
      for rule in declarations.rules {
        add(rule, declarations.id, nil, rule.examples, true)
        add(rule, declarations.id, nil, rule.counterExamples, false)
      }
      for ladder in declarations.ladders {
        add(ladder.rule, declarations.id, nil, ladder.rule.examples, true)
        add(ladder.rule, declarations.id, nil, ladder.rule.counterExamples, false)
        for rung in ladder.rungs {
          add(ladder.rule, declarations.id, rung.pattern.text, rung.examples, true)
          add(ladder.rule, declarations.id, rung.pattern.text, rung.counterExamples, false)
        }
      }
    }
    return cases
  }

  private func run(_ item: Case, _ host: ScriptHost) -> ExampleOutcome {
    let marked = MarkedExample(item.example.text)
    let findings = annotateUntuned(statement(of: marked, for: item.rule), keeping: .all, host)
    let found = (findings.annotations + findings.suppressed).filter {
      // An example of a ladder may be of any rung.
      $0.provenance.rule == item.id && (item.rung == nil || $0.provenance.rung == item.rung)
    }
    let judge = ExampleProblem(statement: findings.statement)
    var problem =
      item.mustMatch ? judge.text(marked, found) : found.first.map { judge.text(ofMatch: $0) }
    if let diagnostic = findings.diagnostics.first { problem = diagnostic.message }
    return ExampleOutcome(
      rule: item.id, rung: item.rung, text: item.example.text, mustMatch: item.mustMatch,
      location: item.example.location,
      problem: problem)
  }

  // In the rule's first zone, by its first issuer (else the EU), on a fixed day; of a rule for
  // metadata by nobody and on no day.
  private func statement(of marked: MarkedExample, for rule: RuleDeclaration) -> Statement {
    let source = SourceDocument(
      origin: "example", mediaType: "text/plain", sha256: "", byteCount: marked.text.utf8.count)
    var statement = Statement(key: "example", text: marked.text, source: source)
    statement.issuedOn = CalendarDate(iso: "2023-03-20")
    statement.language = rule.languages.first { $0 != "any" } ?? "en"
    statement.blocks = [
      Block(
        zone: rule.zones.first { $0 == .body } ?? rule.zones.first ?? .body,
        range: TextRange(0, marked.text.utf8.count), paragraph: 1)
    ]
    if rule.emit == "metadata" {
      // It is about what is not known yet.
      statement.issuedOn = nil
    } else {
      statement.issuer = rules.actor(named: rule.issuers.first ?? "EU")
    }
    return statement
  }
}
