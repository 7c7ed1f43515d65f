package import DemarcheModel
import DemarcheReports

/// Writes diagnostics as a list of JSON objects.
package enum DiagnosticList {
  /// An array of one object a diagnostic, as it stands in other outputs too.
  package static func json(_ diagnostics: [Diagnostic]) -> [UInt8] {
    var json = JSONWriter(ByteWriter(), setting: .file)
    json.array(diagnostics) { DiagnosticJSON.write($1, to: &$0) }
    json.end()
    return json.output.bytes
  }
}
