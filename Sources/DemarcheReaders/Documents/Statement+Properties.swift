import DemarcheModel

extension Statement {
  /// Takes what a document says of itself; what is empty or no date is passed over.
  mutating func takeProperties(title: String?, author: String?, date: String?) {
    headline = title.flatMap(Statement.oneLine)
    if let author = author.flatMap(Statement.oneLine) {
      issuer = ActorReference(name: author)
      issuerOrigin = .author
    }
    issuedOn = date.flatMap { CalendarDate(beginning: $0) }
    issuedOnOrigin = issuedOn.map { _ in .source }
  }

  private static func oneLine(_ text: String) -> String? {
    let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return words.isEmpty ? nil : words
  }
}
