import ArgumentParser
import DemarcheModel
import DemarchePipeline

/// The flags that tell what input is.
struct InputOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "What files hold: 'text', 'html', 'feed', 'markdown', 'mail', 'docx', 'pdf', 'csv', 'json', "
        + "'ndjson' (lines of JSON objects), the name of a pack's reader, or 'auto', as their "
        + "names or first bytes tell.",
      valueName: "kind"), completion: .list(StatementSource.Input.names))
  var input: String?

  @Option(
    help: ArgumentHelp(
      "Where JSON and CSV have what: text=body,title=meta.headline,date=. Parts: text, title, "
        + "date, key, issuer, speaker, language, url, kind, line. Implies lines of JSON unless the "
        + "name ends in .json or .csv.",
      valueName: "part=name,…"))
  var fields: String?

  func validate() throws {
    guard let fields else { return }
    if let input, !["auto", "ndjson", "json", "csv"].contains(input) {
      throw ValidationError("--fields needs --input ndjson, json or csv, not \(input)")
    }
    do throws(Diagnostic) {
      _ = try StatementSource.Mapping(fields)
    } catch {
      let help = error.help.map { "; \($0)" } ?? ""
      throw ValidationError("--fields: \(error.message)\(help)")
    }
  }

  /// How files are read.
  var kind: StatementSource.Input { input.map { StatementSource.Input($0) } ?? .auto }

  /// Where the parts of a statement stand in a line.
  var mapping: StatementSource.Mapping {
    guard let fields, let mapping = try? StatementSource.Mapping(fields) else {
      return StatementSource.Mapping()
    }
    return mapping
  }
}
