import DemarcheModel

extension Provenance {
  /// The provenance of what no rule made: another program, or a person.
  ///
  /// - Parameters:
  ///   - format: that of the file, such as `brat`.
  ///   - creator: who made it, where the file says so.
  static func elsewhere(
    _ format: InterchangeFormat, by creator: String? = nil, at place: ImportPlace
  ) -> Provenance {
    let name = creator.map { ImportedName.identifier($0) }.flatMap { $0.isEmpty ? nil : $0 }
    let file = place.file.split(separator: "/").last.map(String.init) ?? place.file
    return Provenance(
      rule: "elsewhere/\(format.rawValue)/\(name ?? "unknown")",
      pack: "elsewhere/\(format.rawValue)@0", file: file, line: place.line ?? 1)
  }
}
