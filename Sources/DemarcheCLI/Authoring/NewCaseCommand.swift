import ArgumentParser
import DemarcheModel
import DemarchePipeline

struct NewCaseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "case", abstract: "Begins a file of cases, or turns a wrong finding into a case.",
    discussion: """
      Examples:
        demarche new case coalition --pack house-style
        demarche new case --from statement.txt:3 --pack house-style
        demarche new case --from statement.txt:3 --rule stance.eu --pack house-style
        demarche new case --from statement.txt:3 --missed demand.call "call on" --pack house-style
        demarche new case --from 16777219 --archive news.db --pack house-style

      --from takes a sentence of a file, by its number or by a line and column, or an annotation \
      of an archive, by the number that 'query' gives. What was found there must not be found (!); \
      what --missed names must (=). The case is added to tests/findings.case, and fails until the \
      rules are mended.
      """)

  @Argument(help: "The name of the file of cases; 'findings' for --from.")
  var name: String?

  @Option(help: ArgumentHelp("A wrong finding.", valueName: "file:sentence-or-number"))
  var from: String?

  @Option(help: ArgumentHelp("With --from: only what this rule found is wrong.", valueName: "glob"))
  var rule: String?

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "With --from: a rule or type that should have found something, and the words.",
      valueName: "rule words"))
  var missed: [String] = []

  @Option(
    help: ArgumentHelp("The archive's file; DEMARCHE_ARCHIVE names it too.", valueName: "file"))
  var archive: String?

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if name == nil, from == nil { throw ValidationError("a name, or --from, is expected") }
    if from == nil, rule != nil || !missed.isEmpty {
      throw ValidationError("--rule and --missed need --from")
    }
    if missed.count > 2 {
      throw ValidationError("--missed expects a rule and, in quotation marks, its words")
    }
  }

  private var folder: String { common.pack.first ?? "." }

  func run() throws {
    if let name { try NewCommand.check(name, for: .caseFile) }
    try NewPartOptions.check(folder)
    guard let from else {
      return try NewCommand.write(Scaffold.caseFile(name ?? "cases"), to: folder)
    }
    let misses =
      missed.isEmpty
      ? [] : [FindingCase.Miss(name: missed[0], words: missed.count > 1 ? missed[1] : nil)]
    let made: FindingCase
    if let number = Int64(from), !Console.exists(from) {
      var options = ArchiveOptions()
      options.archive = archive
      let archive = try options.open(.reading, common)
      made = try ArchiveOptions.telling(common) { () throws(DemarcheError) in
        try Engine.findingCase(of: number, in: archive, missed: misses)
      }
    } else {
      made = try findingCase(from, misses)
    }
    try append(made)
  }

  private func findingCase(_ place: String, _ misses: [FindingCase.Miss]) throws -> FindingCase {
    let (path, sentence) = ExplainCommand.split(place)
    guard let sentence else {
      Console.error(
        "demarche: error: '\(TerminalText.plain(place))' names no sentence [usage]\n"
          + "  help: write FILE:SENTENCE, or the number of an annotation of an archive\n")
      throw ExitStatus.usage.exit
    }
    var common = common
    if common.pack.isEmpty { common.pack = ["."] }
    let (engine, _) = try common.engine(asksDeclarations: true)
    let source = try common.source([path], engine)
    guard common.report(source.diagnostics) == .success, let file = source.paths.first else {
      throw ExitStatus.noInput.exit
    }
    do throws(DemarcheError) {
      let reading = try source.read(file)
      common.report(reading.failures)
      if let statement = reading.statements.first {
        let number = try engine.sentenceNumber(of: sentence, in: statement)
        return try engine.findingCase(in: statement, sentence: number, rule: rule, missed: misses)
      }
    } catch {
      common.report(error.diagnostics)
      let isUsage = ["explain/no-sentence", "case/nothing-found", "case/no-words"].contains(
        error.code)
      throw (isUsage ? ExitStatus.usage : ExitStatus.badData).exit
    }
    throw ExitStatus.badData.exit
  }

  // Behind what the file has already.
  private func append(_ made: FindingCase) throws {
    let path = folder + "/tests/" + (name ?? "findings") + ".case"
    try OutputFile.makeFolders(above: path)
    let known = try ArchiveOptions.telling(common) { () throws(DemarcheError) in
      try FindingCase.bytes(ofFile: path)
    }
    let gap = known.isEmpty ? "" : known.last == 0x0A ? "\n" : "\n\n"
    try OutputFile(path).write(known + Array((gap + made.text).utf8))
    let count = made.count == 1 ? "1 expectation" : "\(made.count) expectations"
    let shown = made.text.split(separator: "\n").map {
      "  " + TerminalText.plain(String($0)) + "\n"
    }
    Console.out("added a case with \(count) to \(TerminalText.plain(path))\n" + shown.joined())
    NewCommand.tell(
      ["demarche test DIR, which fails now", "mend the rules, and test again"], folder)
  }
}
