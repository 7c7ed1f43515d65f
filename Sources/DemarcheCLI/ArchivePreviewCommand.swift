import ArgumentParser
import DemarcheModel
import DemarchePipeline

struct ArchivePreviewCommand: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, ndjson
  }

  static let configuration = CommandConfiguration(
    commandName: "preview",
    abstract: "Tells which annotations other versions of packs add, remove or change.",
    discussion: """
      Examples:
        demarche archive preview --archive news.db ../new/eu-statements
        demarche archive preview mine-2 --pack mine --archive news.db --format ndjson

      The packs that are named take the place of those of their ids. The archive stays as it is. \
      Ends with 1 where something changes.
      """)

  @Argument(help: "The folders of packs as they would be.")
  var packs: [String]

  @Option(help: "text or ndjson.")
  var format: Format = .text

  @Flag(help: "Only the sums.")
  var summary = false

  @OptionGroup var file: ArchiveOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    let (old, status) = try common.engine()
    let archive = try file.open(.reading, common)
    let new = try newEngine(old)
    let run = PreviewRun(
      archive: archive, format: format == .text ? .text : .ndjson, isSummary: summary,
      jobs: common.jobs ?? Console.coreCount, isColoured: common.usesColour,
      showsProgress: common.showsProgress)
    let preview = try run.run(from: old, to: new)
    var worst = status.worse(common.report(preview.failures))
    if !preview.rules.isEmpty { worst = worst.worse(.difference) }
    if worst != .success { throw worst.exit }
  }

  private func newEngine(_ old: Engine) throws -> Engine {
    do throws(DemarcheError) {
      let engine = try old.replacing(packs)
      common.report(engine.diagnostics)
      return engine
    } catch {
      common.report(error.diagnostics)
      throw ExitStatus.badConfiguration.exit
    }
  }
}
