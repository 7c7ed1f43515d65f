import ArgumentParser
import DemarchePipeline

/// The command `demarche`.
@main
struct DemarcheCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demarche",
    abstract: "Reads official statements and says who said what about whom, and where.",
    discussion: """
      Examples:
        demarche extract examples/statements
        demarche show statement.txt --date 2023-03-20
        demarche report dossier statements/ -o dossier.html
        demarche diff 2022.txt 2023.txt
        demarche explain stance.eu --in statement.txt:3 --miss
        demarche help exit-codes
      """,
    version: Version.current,
    subcommands: [
      ExtractCommand.self, ShowCommand.self, ExplainCommand.self, ReportCommand.self,
      DiffCommand.self, ArchiveCommand.self, QueryCommand.self, ReviewCommand.self,
      ConvertCommand.self,
      SchemaCommand.self, EvalCommand.self, CheckCommand.self, RulesCommand.self, FormsCommand.self,
      PackCommand.self,
      CompletionsCommand.self, VersionCommand.self,
    ])

  static func main() {
    Console.ignoreBrokenPipes()
    let arguments = Array(CommandLine.arguments.dropFirst())
    if arguments.first == WorkerProcess.mode { Console.end(WorkerProcess.serve(arguments)) }
    if arguments == ["help", "exit-codes"] {
      Console.out(ExitStatus.table)
      return
    }
    if let name = arguments.first, !arguments.contains("--version"),
      let command = configuration.subcommands.first(where: { $0._commandName == name }),
      command.configuration._superCommandName != nil
    {
      command.main(Array(arguments.dropFirst()))
    } else {
      UnknownCommand.refuse(arguments, of: configuration)
      main(arguments)
    }
  }
}

extension CommandConfiguration {
  /// The same, for a command that may be started without a look at the others first: that looks for
  /// requests of completion scripts at every start, which takes as long as half of all parsing.
  var startedDirectly: CommandConfiguration {
    var configuration = self
    configuration._superCommandName = DemarcheCommand._commandName
    return configuration
  }
}
