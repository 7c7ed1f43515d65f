import ArgumentParser
import DemarcheModel
import DemarchePipeline

extension StatementSource.Input: ExpressibleByArgument {}

/// The flags that tell what input is.
struct InputOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "What files hold: 'text', 'ndjson' (lines of JSON objects), 'html', 'feed', or 'auto', as "
        + "their names tell, or else their first bytes.",
      valueName: "kind"))
  var input: StatementSource.Input?

  @Option(
    help: ArgumentHelp(
      "Where lines of JSON have what: text=body,title=meta.headline,date=. Parts: text, title, "
        + "date, key, issuer, speaker, language, url, kind, line. Implies --input ndjson.",
      valueName: "part=name,…"))
  var fields: String?

  func validate() throws {
    guard let fields else { return }
    if let input, input != .ndjson, input != .auto {
      throw ValidationError("--fields needs --input ndjson, not \(input.rawValue)")
    }
    do throws(Diagnostic) {
      _ = try StatementSource.Mapping(fields)
    } catch {
      let help = error.help.map { "; \($0)" } ?? ""
      throw ValidationError("--fields: \(error.message)\(help)")
    }
  }

  /// How files are read.
  var kind: StatementSource.Input { input ?? (fields == nil ? .auto : .ndjson) }

  /// Where the parts of a statement stand in a line.
  var mapping: StatementSource.Mapping {
    guard let fields, let mapping = try? StatementSource.Mapping(fields) else {
      return StatementSource.Mapping()
    }
    return mapping
  }
}
