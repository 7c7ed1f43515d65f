import DemarcheModel
import DemarcheReports

/// Writes diagnostics as JSON objects.
enum DiagnosticJSON {
  static func write(_ diagnostic: Diagnostic, to json: inout JSONWriter) {
    json.object { json in
      json.member("code", diagnostic.code)
      json.member("severity", diagnostic.severity.rawValue)
      json.member("message", diagnostic.message)
      json.member("file", diagnostic.file)
      json.member("line", diagnostic.line)
      json.member("column", diagnostic.column)
      json.member("length", diagnostic.column == nil ? nil : diagnostic.underline)
      json.member("help", diagnostic.help)
      json.member("rule", diagnostic.rule)
      if let report = diagnostic.report { json.member("report", report) }
      json.member("statement", diagnostic.statement)
      json.member("sentence", diagnostic.sentence)
      json.member("reproduce", diagnostic.reproduce)
    }
  }
}
