import ArgumentParser
import DemarcheModel
import DemarchePipeline

/// Tells of commands that are not there, and which was meant.
enum UnknownCommand {
  /// Ends the program with 64 where the words before the first flag name no command.
  static func refuse(_ arguments: [String], of root: CommandConfiguration) {
    var configuration = root
    var path: [String] = []
    for word in arguments {
      guard !configuration.subcommands.isEmpty, !word.hasPrefix("-") else { return }
      if word == "help" { continue }
      guard let next = configuration.subcommands.first(where: { $0._commandName == word }) else {
        tell(word, path, configuration.subcommands.map { $0._commandName })
      }
      path.append(word)
      configuration = next.configuration
    }
  }

  private static func tell(_ word: String, _ path: [String], _ known: [String]) -> Never {
    func full(_ name: String) -> String { (path + [name]).joined(separator: " ") }
    let help =
      NearestName.find(word, in: known).map { "did you mean '\(full($0))'?" }
      ?? "'demarche \(full("--help"))' lists the commands"
    Console.error(
      "demarche: error: there is no command '\(TerminalText.plain(full(word)))'\n  help: \(help)\n")
    Console.end(ExitStatus.usage.rawValue)
  }
}
