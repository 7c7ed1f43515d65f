import ArgumentParser
import DemarcheModel
import DemarchePipeline

struct ExplainCommand: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Says why a rule matched, or why not; or what an error code means.",
    discussion: """
      Examples:
        demarche explain stance.eu
        demarche explain stance.eu --in statement.txt
        demarche explain 'stance.*' --in statement.txt:3 --miss
        demarche explain statement.txt:3
        demarche explain statement.txt:12:40
        demarche explain statement.txt:3 --trace
        demarche explain stance.eu --in news.ndjson:3 --statement eu-2024-17
        demarche explain demand.call --in statement.txt --miss --format json
        demarche explain rule/unknown-field
        demarche explain --codes

      A rule without a file: what switched it on, its patterns, what it reads and beats. A file
      without a rule: all that fired there, won and lost; with the number of a sentence, or the \
      line and column that 'extract' prints, that sentence in full. \
      A code: what it means, a typical cause, what to do.
      """
  ).startedDirectly

  @Argument(
    help: ArgumentHelp(
      "A rule's id, or a pattern such as 'stance.*'; a diagnostic code; or a statement, as --in "
        + "takes it.", valueName: "rule-code-or-file"), completion: Completion.rulesAndCodes)
  var subject: String?

  @Option(
    name: .customLong("in"), parsing: .unconditional,
    help: ArgumentHelp(
      "The statement, and behind a colon the number of a sentence, or a line and column.",
      valueName: "file[:sentence]"))
  var place: String?

  @Option(
    help: ArgumentHelp(
      "Of a file that holds several statements, such as lines of JSON, the one of that key.",
      valueName: "key"))
  var statement: String?

  @Flag(help: "Also how far each pattern got that did not match, and what would make it match.")
  var miss = false

  @Flag(help: "By sentence, what each rule made of each place at which it was tried.")
  var trace = false

  @Flag(help: "All diagnostic codes, with their meaning.")
  var codes = false

  @Option(help: "How many misses of a sentence to show.")
  var limit: Int = 3

  @Option(help: "text or json.")
  var format: Format = .text

  @OptionGroup var common: CommonOptions

  func validate() throws {
    guard subject != nil || place != nil || codes else {
      throw ValidationError("a rule, a code, or a statement with --in, is expected")
    }
    if limit < 1 { throw ValidationError("--limit expects 1 or more, got \(limit)") }
  }

  func run() throws {
    if codes { return show(DiagnosticCode.all) }
    if let subject, place == nil, DiagnosticCode.isMeant(by: subject), !Console.isFile(subject) {
      guard let code = DiagnosticCode.find(subject) else {
        common.report([DiagnosticCode.unknown(subject)])
        throw ExitStatus.usage.exit
      }
      return show([code])
    }
    let (engine, packs) = try common.engine(asksDeclarations: true)
    var rule = subject
    var place = self.place
    if place == nil, let subject, isStatement(subject, engine) { (rule, place) = (nil, subject) }
    if let rule { try check(rule, engine) }
    guard let place else {
      if let flag = miss ? "miss" : trace ? "trace" : statement.map({ _ in "statement" }) {
        Console.error(
          "demarche: error: --\(flag) needs a statement, with --in FILE[:SENTENCE] [usage]\n")
        throw ExitStatus.usage.exit
      }
      if let rule { configure(rule, engine) }
      if packs != .success { throw packs.exit }
      return
    }
    let status = try explain(engine, rule, place).worse(packs)
    if status != .success { throw status.exit }
  }

  private func show(_ known: [DiagnosticCode]) {
    let writer = DiagnosticCodeText(width: Console.width, isColoured: common.usesColour)
    switch format {
    case .json: Console.out(DiagnosticCodeText.json(known))
    case .text where codes: Console.out(writer.list(known))
    case .text: for code in known { Console.out(writer.text(of: code)) }
    }
  }

  // What no rule is called and a file is.
  private func isStatement(_ subject: String, _ engine: Engine) -> Bool {
    guard engine.configurations(of: subject, origin: { $0 }).isEmpty else { return false }
    let (path, _) = ExplainCommand.split(subject)
    return path == "-" || Console.isFile(path) || Console.isFolder(path)
      || ExplainCommand.isPath(path)
  }

  // What is written like a file, there or not: no rule's last part is an extension of texts.
  private static func isPath(_ path: String) -> Bool {
    if path.hasPrefix("./") || path.hasPrefix("/") || path.hasPrefix("../") { return true }
    let endings = [".txt", ".md", ".html", ".htm", ".pdf", ".docx", ".eml", ".json", ".ndjson"]
    return endings.contains { path.lowercased().hasSuffix($0) }
  }

  private func check(_ rule: String, _ engine: Engine) throws {
    guard engine.configurations(of: rule, origin: { $0 }).isEmpty else { return }
    let names = engine.declaredRules.flatMap {
      [$0, $0.split(separator: "/").last.map(String.init) ?? $0]
    }
    let near = NearestName.find(rule, in: names)
    Console.error(
      "demarche: error: there is no rule '\(TerminalText.plain(rule))' [rule/none]\n  help: "
        + (near.map { "did you mean '\($0)'?" } ?? "'demarche rules' lists them") + "\n")
    throw ExitStatus.usage.exit
  }

  // MARK: configuration

  private func configure(_ rule: String, _ engine: Engine) {
    let defaults = common.noDefaultPacks ? [] : DefaultPacks.folders
    let variable = Console.variable("DEMARCHE_PLUGINS")
    let rules = engine.configurations(of: rule) { folder in
      guard defaults.contains(folder) else { return "by --pack " + folder }
      return variable.map { "as a default pack, by DEMARCHE_PLUGINS=" + $0 }
        ?? "as a default pack, beside the program"
    }
    switch format {
    case .json: Console.out(ExplainJSON.bytes(of: rules))
    case .text:
      let writer = RuleConfigurationText(width: Console.width, isColoured: common.usesColour)
      Console.out(writer.text(of: rules))
    }
  }

  // MARK: statements

  private func explain(_ engine: Engine, _ rule: String?, _ place: String) throws -> ExitStatus {
    let (path, sentence) = ExplainCommand.split(place)
    let source = try common.source([path], engine)
    guard common.report(source.diagnostics) == .success else { throw ExitStatus.noInput.exit }
    var question = Engine.Question(
      rule: rule, asksForMisses: miss, asksForTrace: trace, missLimit: limit)
    question.showsStatement = source.paths.count > 1
    var progress = Progress()
    var status = ExitStatus.success
    for path in source.paths {
      status = status.worse(try explain(engine, question, sentence, source, path, &progress))
    }
    if let statement, !progress.hasFound, status == .success {
      common.report([ExplainCommand.noStatement(statement, of: progress.keys, in: path)])
      throw ExitStatus.noInput.exit
    }
    if format == .json { Console.out(ExplainJSON.bytes(of: progress.answers)) }
    return status
  }

  // What has been read and answered.
  private struct Progress {
    var answers: [Explained] = []
    // The keys that were not asked for.
    var keys: [String] = []
    var hasFound = false

    mutating func chooses(_ statement: Statement, _ key: String?) -> Bool {
      let isChosen = key == nil || key == statement.key
      if isChosen { hasFound = true } else { keys.append(statement.key) }
      return isChosen
    }
  }

  private static func noStatement(
    _ key: String, of keys: [String], in path: String
  ) -> Diagnostic {
    Diagnostic(
      code: "read/not-found", message: "the file has no statement '\(key)'", file: path,
      help: NearestName.find(key, in: keys).map { "did you mean '\($0)'?" }
        ?? keys.first.map { "the key of the first is '\($0)'" })
  }

  private func explain(
    _ engine: Engine, _ question: Engine.Question, _ sentence: SentencePlace?,
    _ source: StatementSource, _ path: String, _ progress: inout Progress
  ) throws -> ExitStatus {
    var status = ExitStatus.success
    var question = question
    do throws(DemarcheError) {
      let reading = try source.read(path)
      status = status.worse(common.report(reading.failures))
      for statement in reading.statements where progress.chooses(statement, self.statement) {
        if let sentence {
          question.sentence = try engine.sentenceNumber(of: sentence, in: statement)
        }
        let answer = try engine.explain(question, in: statement)
        switch format {
        case .json: progress.answers.append(answer)
        case .text: Console.out(answer.text(width: Console.width, isColoured: common.usesColour))
        }
        status = status.worse(common.report(answer.diagnostics))
      }
    } catch {
      let failed = common.report(error.diagnostics)
      if error.code == "explain/no-sentence" { throw ExitStatus.usage.exit }
      status = status.worse(failed)
    }
    return status
  }

  // "statement.txt:3" or "statement.txt:12:40"; a path may itself hold colons.
  static func split(_ place: String) -> (path: String, sentence: SentencePlace?) {
    guard let (path, number) = lastNumber(place) else { return (place, nil) }
    guard let (file, line) = lastNumber(path) else { return (path, .number(number)) }
    return (file, .position(line: line, column: number))
  }

  private static func lastNumber(_ place: String) -> (rest: String, number: Int)? {
    guard let colon = place.lastIndex(of: ":"), !Console.isFile(place),
      let number = Int(place[place.index(after: colon)...])
    else { return nil }
    return (String(place[..<colon]), number)
  }
}
