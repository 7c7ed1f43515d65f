import DemarcheModel

extension Diagnostic {
  /// All that a person sees of it, but for the excerpt.
  var fullText: String {
    let place = [file, line.map { String($0) }, column.map { String($0) }]
      .compactMap { $0 }.joined(separator: ":")
    return "\(place): \(severity.rawValue): \(message) [\(code)]" + (help.map { "; " + $0 } ?? "")
  }
}
