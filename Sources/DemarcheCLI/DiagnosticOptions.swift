import ArgumentParser
import DemarchePipeline

/// Where diagnostics go besides standard error.
struct DiagnosticOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A file for what went wrong, for machines: SARIF where it ends in .sarif, JSON in .json.",
      valueName: "file"), completion: .file(extensions: ["sarif", "json"]))
  var diagnostics: String?

  func validate() throws {
    guard let diagnostics else { return }
    guard [".sarif", ".json"].contains(where: diagnostics.lowercased().hasSuffix) else {
      throw ValidationError(
        "--diagnostics expects a file that ends in .sarif or .json, got '\(diagnostics)'")
    }
  }

  /// Runs a command, and writes what was reported in it, however it ends.
  ///
  /// - Throws: what the command throws, or exit 73 where the file cannot be written.
  func run(_ common: CommonOptions, _ body: (CommonOptions) throws -> Void) throws {
    guard let diagnostics else { return try body(common) }
    var common = common
    let log = DiagnosticLog()
    common.log = log
    let result = Result { try body(common) }
    let isSARIF = diagnostics.lowercased().hasSuffix(".sarif")
    try OutputFile(diagnostics).write(
      isSARIF ? SARIFText.text(of: log.diagnostics) : DiagnosticList.json(log.diagnostics))
    try result.get()
  }
}
