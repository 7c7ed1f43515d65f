import ArgumentParser
import DemarcheModel
import DemarchePipeline

struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Prints a statement with its annotations marked.",
    discussion: """
      Examples:
        demarche show statement.txt
        demarche show statement.txt --rules 'stance.*'
      """
  ).startedDirectly

  @Argument(help: "A file, or - for standard input.")
  var path: String

  @OptionGroup var common: CommonOptions

  func run() throws {
    let (engine, packs) = try common.engine(startsEarly: true)
    var all: [Findings] = []
    let status = try StatementLoop(engine: engine, common: common).run([path]) { all.append($0) }
    let bytes: [UInt8]
    do throws(DemarcheError) {
      bytes = try Engine.annotatedText(
        of: all, width: Console.width, isColoured: common.usesColour)
    } catch {
      common.report(error.diagnostics)
      throw ExitStatus.internalFault.exit
    }
    Console.out(bytes)
    if status.worse(packs) != .success { throw status.worse(packs).exit }
  }
}
