import DemarcheModel

/// Compares what is known of a statement as a whole with its gold: who issues it, who speaks, its
/// kind, the country it is about, its date.
///
/// The findings should be of a reading to which nobody said the issuer and the date. The issuer is
/// right where it is that of the gold or a body of it; of several who issue together half are
/// enough, and nobody else may be among them. A speaker is right by the last name and the first
/// letter of the first one; a kind by its word; the countries where one is shared, or both name
/// none. A date is scored where the text says it, or where another one was found.
struct MetadataScorer {
  let gold: GoldMetadata
  let findings: Findings
  let names: ActorNames
  /// Whether the day of issue stands in the file.
  let saysDate: Bool

  /// What is scored, with what is wrong: nil where a field is right.
  func judge() -> [(field: MetadataField, error: ScoringError?)] {
    MetadataField.allCases.compactMap { field in
      guard let isRight = isRight(field) else { return nil }
      return (field, isRight ? nil : error(field))
    }
  }

  private func isRight(_ field: MetadataField) -> Bool? {
    let statement = findings.statement
    switch field {
    case .issuer: return isIssuerRight(statement.issuer)
    case .speaker: return gold.speaker.map { isSpeakerRight($0, statement.speaker) }
    case .kind:
      if gold.kinds.isEmpty { return nil }
      let kind = statement.kind.map(FoldedName.init)
      return gold.kinds.contains { FoldedName($0) == kind }
    case .subjectCountry:
      guard let wanted = gold.subjectCountries else { return nil }
      let found = statement.subjectCountries
      return wanted.isEmpty ? found.isEmpty : !Set(wanted).isDisjoint(with: found)
    case .date:
      guard let date = gold.date else { return nil }
      let isSame = statement.issuedOn?.iso == date
      return saysDate || statement.issuedOn != nil && !isSame ? isSame : nil
    }
  }

  private func isIssuerRight(_ found: ActorReference?) -> Bool? {
    if gold.issuerIDs.isEmpty, gold.issuer == nil { return nil }
    guard let found else { return false }
    if gold.issuerIDs.isEmpty {
      return gold.issuer.map { names.isSame($0, as: found) || names.isBody(found, of: $0) }
    }
    if gold.issuerIDs.count > 1 {
      let count = found.id.map { Set($0.split(separator: "+")).count }
      return names.isOwn(found) && count.map { 2 * $0 >= gold.issuerIDs.count } ?? true
    }
    return names.isOwn(found)
  }

  private func isSpeakerRight(_ wanted: GoldSpokesperson, _ found: Speaker?) -> Bool {
    guard let name = wanted.name, let found else { return wanted.name == nil && found == nil }
    let (first, second) = (MetadataScorer.words(name), MetadataScorer.words(found.name))
    guard first.last == second.last else { return false }
    return first.count == 1 || second.count == 1 || first.first?.first == second.first?.first
  }

  private static func words(_ name: String) -> [Substring] {
    FoldedName(name).text.split { $0 == " " || $0 == "." }
  }

  private func error(_ field: MetadataField) -> ScoringError {
    let annotation = findings.annotations.first {
      $0.type == "metadata" && $0[field.rawValue] != nil
    }
    let title = FindingsText.oneLine(findings.statement.headline ?? firstLine)
    return ScoringError(
      kind: .field, words: title, sentence: "[" + title + "]", field: field.rawValue,
      note: FindingsText.oneLine("expected \(expected(field)), got \(got(field))"),
      expected: FindingsText.oneLine(expected(field)), got: FindingsText.oneLine(got(field)),
      provenance: annotation?.provenance)
  }

  private var firstLine: String {
    let line = findings.statement.text.split(whereSeparator: \.isNewline).first ?? ""
    return String(line.prefix(200))
  }

  private func expected(_ field: MetadataField) -> String {
    switch field {
    case .issuer:
      gold.issuerIDs.isEmpty ? gold.issuer ?? "nobody" : gold.issuerIDs.joined(separator: "+")
    case .speaker: gold.speaker?.name ?? "nobody"
    case .kind: gold.kinds.joined(separator: " or ")
    case .subjectCountry: MetadataScorer.list(gold.subjectCountries ?? [])
    case .date: gold.date ?? "no date"
    }
  }

  private func got(_ field: MetadataField) -> String {
    let statement = findings.statement
    switch field {
    case .issuer:
      return statement.issuer.map { $0.id.map { " [\($0)]" }.map($0.name.appending) ?? $0.name }
        ?? "nobody"
    case .speaker: return statement.speaker?.name ?? "nobody"
    case .kind: return statement.kind ?? "nothing"
    case .subjectCountry: return MetadataScorer.list(statement.subjectCountries)
    case .date: return statement.issuedOn?.iso ?? "no date"
    }
  }

  private static func list(_ codes: [String]) -> String {
    codes.isEmpty ? "none" : codes.joined(separator: ", ")
  }
}
