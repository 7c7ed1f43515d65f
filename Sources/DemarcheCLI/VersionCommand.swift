import ArgumentParser
import DemarchePipeline

struct VersionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "version", abstract: "Prints the version."
  ).startedDirectly

  func run() { Console.out("demarche \(Version.current)\n") }
}
