import ArgumentParser
import DemarcheModel
import DemarchePipeline

struct DocsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "docs", abstract: "Writes the reference page of a pack.",
    discussion: """
      Examples:
        demarche docs my-pack
        demarche docs my-pack -o reference.md
        demarche docs my-pack -o -
        demarche docs my-pack --check

      The page is Markdown, made from the manifest, the rules with those of their examples that \
      pass, lexicons, reports, formats and readers; REFERENCE.md in the pack's folder unless told. \
      With --check nothing is written: where the page is not what it should be, the difference is \
      printed and the command ends with 1.
      """
  ).startedDirectly

  @Argument(
    help: ArgumentHelp("The folder of the pack.", valueName: "pack"), completion: .directory)
  var pack: String

  @Option(name: .shortAndLong, help: "The file to write; - for standard output.")
  var output: String?

  @Flag(help: "Compare with the page that is there.")
  var check = false

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if check, output == "-" { throw ValidationError("--check compares with a file, not with -") }
  }

  func run() throws {
    var common = common
    common.leading = [pack]
    // The same on every machine, as examples that a limit ends do not pass.
    if common.fuel == nil { common.fuel = CheckCommand.fuel }
    let (engine, status) = try common.engine(asksDeclarations: true)
    let page: String
    do throws(DemarcheError) {
      page = try engine.reference(of: pack)
    } catch {
      common.report(error.diagnostics)
      throw ExitStatus.badConfiguration.exit
    }
    let place = output ?? (pack.hasSuffix("/") ? pack : pack + "/") + "REFERENCE.md"
    if check {
      try compare(page, with: place)
    } else {
      try OutputFile(place).write(Array(page.utf8))
    }
    if status != .success { throw status.exit }
  }

  private func compare(_ page: String, with place: String) throws {
    let old = Console.bytes(of: place).map { String(decoding: $0, as: UTF8.self) } ?? ""
    guard old != page else { return }
    Console.out(LineDifference.text(from: old, to: page))
    common.report([
      Diagnostic(
        code: "docs/stale",
        message: Console.exists(place)
          ? "the page is not what the pack says" : "there is no page", file: place,
        help: "'demarche docs \(ShellWord.quoted(pack))' writes it")
    ])
    throw ExitStatus.difference.exit
  }
}
