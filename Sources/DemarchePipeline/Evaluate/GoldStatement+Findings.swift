import DemarcheModel

extension GoldStatement {
  /// Annotations as what should be found; types that no class has are left out.
  init(_ findings: Findings) {
    let statement = findings.statement
    id = statement.key.split(separator: "/").last.map(String.init) ?? statement.key
    file = statement.key
    language = statement.language
    issuedOn = statement.issuedOn
    issuer = statement.issuer?.name
    metadata = GoldMetadata(statement)
    issuerIDs = metadata.issuerIDs
    let reader = GoldAnnotations(findings)
    items = ScoredType.allCases.flatMap { reader.items(of: $0) }
    shortForms = reader.shortForms
  }
}

extension GoldMetadata {
  /// What a statement says of itself; what it does not say is not scored.
  init(_ statement: Statement) {
    issuer = statement.issuer?.name
    issuerIDs = statement.issuer?.id.map { $0.split(separator: "+").map(String.init) } ?? []
    speaker = statement.speaker.map { GoldSpokesperson(name: $0.name, role: $0.role) }
    kinds = [statement.kind].compactMap { $0 }
    subjectCountries = statement.subjectCountries.isEmpty ? nil : statement.subjectCountries
    date = statement.issuedOn?.iso
  }
}
