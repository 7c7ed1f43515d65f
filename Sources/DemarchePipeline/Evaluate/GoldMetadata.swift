/// What a gold file says of a statement as a whole. What it is silent about is not scored.
struct GoldMetadata: Sendable {
  /// Several where some issue together.
  var issuerIDs: [String] = []
  /// The issuer's name, where there is no id.
  var issuer: String?
  /// Who speaks; a name of nil where nobody is named.
  var speaker: GoldSpokesperson?
  /// The kinds that are right.
  var kinds: [String] = []
  /// Nil where the gold does not say; empty where it is about no country.
  var subjectCountries: [String]?
  var date: String?
}

extension GoldMetadata: Decodable {
  private enum Key: String, CodingKey {
    case issuer, issuerId, issuerIds, issuers, spokesperson, kind, acceptKind, subjectCountry
    case statementDate
  }

  init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: Key.self)
    issuer = try values.decodeIfPresent(String.self, forKey: .issuer)
    issuerIDs =
      try values.decodeIfPresent([String].self, forKey: .issuerIds)
      ?? values.decodeIfPresent([String].self, forKey: .issuers)
      ?? [values.decodeIfPresent(String.self, forKey: .issuerId)].compactMap { $0 }
    if values.contains(.spokesperson) {
      speaker =
        try values.decodeIfPresent(GoldSpokesperson.self, forKey: .spokesperson)
        ?? GoldSpokesperson()
    }
    let kind = try values.decodeIfPresent(String.self, forKey: .kind)
    kinds = kind.map { [StatementKind.canonical($0)] } ?? []
    kinds +=
      try values.decodeIfPresent(OneOrMany.self, forKey: .acceptKind)?.values
      .compactMap { $0 } ?? []
    subjectCountries = try values.decodeIfPresent([String].self, forKey: .subjectCountry)
    date = try values.decodeIfPresent(String.self, forKey: .statementDate)
  }
}
