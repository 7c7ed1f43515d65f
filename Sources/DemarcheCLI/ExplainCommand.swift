import ArgumentParser
import DemarcheModel
import DemarchePipeline

struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Says why a rule matched, or why not.",
    discussion: """
      Examples:
        demarche explain stance.eu
        demarche explain stance.eu --in statement.txt
        demarche explain 'stance.*' --in statement.txt:3 --miss
      """)

  @Argument(help: "A rule's id, or a pattern such as 'stance.*'.")
  var rule: String

  @Option(
    name: .customLong("in"), parsing: .unconditional,
    help: ArgumentHelp(
      "The statement, and the number of a sentence behind a colon.", valueName: "file[:sentence]"))
  var place: String?

  @Flag(help: "Also how far each pattern got that did not match.")
  var miss = false

  @Option(help: "How many misses of a sentence to show.")
  var limit: Int = 3

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if miss && place == nil { throw ValidationError("--miss needs --in FILE[:SENTENCE]") }
    if limit < 1 { throw ValidationError("--limit expects 1 or more, got \(limit)") }
  }

  func run() throws {
    let (engine, packs) = try common.engine()
    let rules = engine.ruleSummaries(matching: rule)
    guard !rules.isEmpty else {
      let names = engine.ruleSummaries(matching: nil).flatMap {
        [$0.id, $0.id.split(separator: "/").last.map(String.init) ?? $0.id]
      }
      let near = NearestName.find(rule, in: names)
      Console.error(
        "demarche: error: there is no rule '\(rule)' [rule/none]\n  help: "
          + (near.map { "did you mean '\($0)'?" } ?? "'demarche rules' lists them") + "\n")
      throw ExitStatus.usage.exit
    }
    guard let place else {
      for rule in rules { Console.out(describe(rule)) }
      return
    }
    let status = try explain(engine, place).worse(packs)
    if status != .success { throw status.exit }
  }

  private func describe(_ rule: Engine.Rule) -> String {
    var lines = ["\(rule.id)" + (rule.rung.map { " \u{201C}\($0)\u{201D}" } ?? "")]
    lines.append("  finds    \(rule.type)")
    lines.append("  from     \(rule.pack), \(rule.file):\(rule.line)")
    if rule.rung == nil { lines += rule.patterns.map { "  pattern  " + $0 } }
    return lines.map(TerminalText.plain).joined(separator: "\n") + "\n"
  }

  private func explain(_ engine: Engine, _ place: String) throws -> ExitStatus {
    var failed = ExitStatus.success
    let (path, sentence) = ExplainCommand.split(place)
    let source = common.source([path])
    guard common.report(source.diagnostics) == .success else { throw ExitStatus.noInput.exit }
    do throws(DemarcheError) {
      for path in source.paths {
        for statement in try source.read(path) {
          let question = Engine.Question(
            rule: rule, sentence: sentence, asksForMisses: miss, missLimit: limit)
          let answer = try engine.explain(
            question, in: statement, isColoured: common.usesColour)
          Console.out(answer.text)
          failed = failed.worse(common.report(answer.diagnostics))
        }
      }
    } catch {
      let status = common.report(error.diagnostics)
      throw (error.code == "explain/no-sentence" ? ExitStatus.usage : status).exit
    }
    return failed
  }

  // "statement.txt:3"; a path may itself hold colons.
  static func split(_ place: String) -> (path: String, sentence: Int?) {
    guard let colon = place.lastIndex(of: ":"),
      let number = Int(place[place.index(after: colon)...])
    else { return (place, nil) }
    return (String(place[..<colon]), number)
  }
}
