import ArgumentParser
import DemarchePacks
import DemarchePipeline
import Glibc

/// The flags of commands that make and check what is given to others.
struct PublisherOptions: ParsableArguments {
  @Option(
    name: .customLong("keys"),
    help: ArgumentHelp(
      "The folder of your keys; else demarche/keys in XDG_DATA_HOME or ~/.local/share.",
      valueName: "dir"), completion: .directory)
  var keyFolder: String?

  @Flag(help: "Without colour; NO_COLOR does the same.")
  var noColor = false

  @Flag(name: [.long, .customShort("q")], help: "Only errors on standard error.")
  var quiet = false

  var printer: DiagnosticPrinter {
    DiagnosticPrinter(
      isColoured: Console.errorIsTerminal && !noColor && Console.variable("NO_COLOR") == nil)
  }

  /// The person's keys.
  func keys() throws -> KeyFolder { try KeyFolder(keyFolder) }

  /// Does something; tells what went wrong, and ends with its status.
  func telling<Result>(_ body: () throws(PackError) -> Result) throws -> Result {
    try PackTrouble.telling(printer, body)
  }

  /// Lines for people.
  func say(_ text: String) {
    if quiet { return }
    for line in text.split(separator: "\n") { Console.out(TerminalText.plain(String(line)) + "\n") }
  }
}

extension Console {
  /// The path from the root, links resolved; nil where there is nothing.
  static func absolute(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }
}
