import ArgumentParser
import DemarcheModel
import DemarchePipeline

struct ExtractCommand: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, ndjson, csv
  }

  static let configuration = CommandConfiguration(
    commandName: "extract", abstract: "Reads statements and prints what the rules find.",
    discussion: """
      Examples:
        demarche extract examples/statements
        demarche extract statement.txt --date 2023-03-20 --issuer EU
        demarche extract statements/ --format ndjson -o findings.ndjson
        demarche extract statements/ --pack mine --profile --profile-stacks mine.folded
        cat statement.txt | demarche extract - --format json
      """)

  @Argument(help: "Files, folders, or - for standard input.")
  var paths: [String]

  @Option(help: "text, json, ndjson or csv.")
  var format: Format = .text

  @Option(name: .shortAndLong, help: "The file to write; - for standard output.")
  var output: String?

  @Option(help: "The unit of positions: bytes, code-points, utf16 or source.")
  var offsets: String = OffsetUnit.bytes.rawValue

  @Flag(
    help: "Show on standard error which rules' functions took the time, sampled every millisecond.")
  var profile = false

  @Option(
    help: ArgumentHelp(
      "A file for the samples as folded stacks, which flame graph programs read.",
      valueName: "file"))
  var profileStacks: String?

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if OffsetUnit(rawValue: offsets) == nil {
      let names = OffsetUnit.allCases.map(\.rawValue).joined(separator: ", ")
      throw ValidationError("--offsets expects one of \(names), got '\(offsets)'")
    }
  }

  func run() throws {
    let (engine, packs) = try common.engine()
    var sink = FindingsSink(
      format: format, unit: OffsetUnit(rawValue: offsets) ?? .bytes,
      isColoured: common.usesColour && output == nil)
    let isStream = output == nil || output == "-"
    var held: [UInt8] = []
    let measured = profile || profileStacks != nil ? Engine.Profile() : nil
    let loop = StatementLoop(engine: engine, common: common, profile: measured)
    let status = try loop.run(paths) { findings in
      let bytes = sink.bytes(of: findings)
      if isStream { Console.out(shown(bytes)) } else { held += bytes }
    }
    if isStream { Console.out(sink.end()) } else { try OutputFile(output).write(held + sink.end()) }
    if let measured { try show(measured) }
    if status.worse(packs) != .success { throw status.worse(packs).exit }
  }

  // Data is given as it is, but a terminal must not be steered by it.
  private func shown(_ bytes: [UInt8]) -> [UInt8] {
    guard format == .csv, Console.outputIsTerminal else { return bytes }
    let lines = String(decoding: bytes, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false)
    return Array(lines.map { TerminalText.plain(String($0)) }.joined(separator: "\n").utf8)
  }

  private func show(_ measured: Engine.Profile) throws {
    if profile { Console.error(ProfileText.table(of: measured)) }
    guard let profileStacks else { return }
    try OutputFile(profileStacks).write(Array(ProfileText.foldedStacks(of: measured).utf8))
  }
}
