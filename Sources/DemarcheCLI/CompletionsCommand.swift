import ArgumentParser

struct CompletionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "completions", abstract: "Prints a completion script for a shell.",
    discussion: """
      Examples:
        demarche completions bash > /etc/bash_completion.d/demarche
        demarche completions zsh > ~/.zfunc/_demarche
      """
  ).startedDirectly

  @Argument(help: "bash, zsh or fish.")
  var shell: String

  func run() throws {
    guard let shell = CompletionShell(rawValue: shell) else {
      throw ValidationError("expected bash, zsh or fish, got '\(shell)'")
    }
    Console.out(DemarcheCommand.completionScript(for: shell) + "\n")
  }
}
