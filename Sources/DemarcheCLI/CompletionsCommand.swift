import ArgumentParser

struct CompletionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "completions", abstract: "Prints a completion script for a shell.",
    discussion: """
      Examples:
        demarche completions bash > /etc/bash_completion.d/demarche
        demarche completions zsh > ~/.zfunc/_demarche
        demarche completions fish > ~/.config/fish/completions/demarche.fish

      Names of rules, reports, formats and codes are completed too, from the packs that are loaded \
      and those of --pack; no pack runs for it.
      """
  ).startedDirectly

  @Argument(help: "bash, zsh or fish.", completion: .list(["bash", "zsh", "fish"]))
  var shell: String

  func run() throws {
    guard let shell = CompletionShell(rawValue: shell) else {
      throw ValidationError("expected bash, zsh or fish, got '\(shell)'")
    }
    Console.out(DemarcheCommand.completionScript(for: shell) + "\n")
  }
}
