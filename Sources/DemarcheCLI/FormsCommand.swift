import ArgumentParser
import DemarchePipeline

struct FormsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "forms", abstract: "Prints the forms that a verb in a pattern matches.",
    discussion: """
      Examples:
        demarche forms '~deplore'
        demarche forms take
      """
  ).startedDirectly

  @Argument(help: "A verb, with or without ~.")
  var verb: String

  @OptionGroup var common: CommonOptions

  func run() throws {
    let (engine, status) = try common.engine()
    let base = verb.hasPrefix("~") ? String(verb.dropFirst()) : verb
    guard !base.isEmpty, base.allSatisfy({ $0.isLetter || $0 == "-" }) else {
      Console.error("demarche: error: expected one verb, got '\(verb)' [usage]\n")
      throw ExitStatus.usage.exit
    }
    for (kind, forms) in engine.forms(of: base.lowercased()) {
      Console.out("\(kind)  \(forms.joined(separator: ", "))\n")
    }
    if status != .success { throw status.exit }
  }
}
