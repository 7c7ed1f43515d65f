package import DemarcheModel

/// What a citation leads to: the words, the statement they stand in, and the rule that found them.
///
/// Its number is its place in `Document.evidence`, from 1.
package struct EvidenceDetail: Sendable, Hashable {
  /// The statement's key.
  package var statementKey: String
  /// The statement's headline, or its key where it has none.
  package var statementHeadline: String
  /// The live page, where known.
  package var url: String?
  /// Where the snapshot that was read came from: a path or an address; nil where unknown.
  package var origin: String?
  /// The SHA-256 of the snapshot's bytes, 64 hexadecimal digits; nil where unknown.
  package var sha256: String?
  /// The day of issue.
  package var issuedOn: CalendarDate?
  /// The statement's language, an ISO 639-1 code.
  package var language: String?
  /// Where the sentence stands, in bytes of the statement's text.
  package var sentence: TextRange
  /// The words of the sentence.
  package var sentenceText: String
  /// Where the match stands, in bytes of the statement's text.
  package var range: TextRange
  /// The words of the match.
  package var text: String
  /// Where the trigger stands, in bytes of the statement's text.
  package var trigger: TextRange
  /// The words that made the claim.
  package var triggerText: String
  /// The annotation's type.
  package var type: String
  /// Its status in words (`Status.words`).
  package var status: String
  /// `explicit` or `implicit`.
  package var certainty: String
  /// `rule@version:file:line`.
  package var provenance: String
  /// The fields in a line, for people.
  package var summary: String

  /// A piece of evidence of those parts, unchecked.
  package init(
    statementKey: String, statementHeadline: String, url: String? = nil,
    origin: String? = nil, sha256: String? = nil, issuedOn: CalendarDate? = nil,
    language: String? = nil, sentence: TextRange, sentenceText: String, range: TextRange,
    text: String, trigger: TextRange, triggerText: String, type: String, status: String,
    certainty: String, provenance: String, summary: String
  ) {
    self.statementKey = statementKey
    self.statementHeadline = statementHeadline
    self.url = url
    self.origin = origin
    self.sha256 = sha256
    self.issuedOn = issuedOn
    self.language = language
    self.sentence = sentence
    self.sentenceText = sentenceText
    self.range = range
    self.text = text
    self.trigger = trigger
    self.triggerText = triggerText
    self.type = type
    self.status = status
    self.certainty = certainty
    self.provenance = provenance
    self.summary = summary
  }
}

extension EvidenceDetail {
  /// The evidence that `annotation` gives of `statement`.
  ///
  /// - Throws: `rangeOutsideText` where sentence, match or trigger leave the text.
  package init(
    _ annotation: Annotation, of statement: Statement, summary: String? = nil
  ) throws(ReportError) {
    statementKey = statement.key
    statementHeadline = statement.headline ?? statement.key
    url = statement.url
    origin = statement.source.origin
    sha256 = statement.source.sha256
    issuedOn = statement.issuedOn
    language = statement.language
    sentence = annotation.sentence
    sentenceText = try statement.words(in: annotation.sentence)
    range = annotation.range
    text = try statement.words(in: annotation.range)
    trigger = annotation.trigger
    triggerText = try statement.words(in: annotation.trigger)
    type = annotation.type
    status = annotation.status.words
    certainty = annotation.certainty.rawValue
    provenance = annotation.provenance.text
    self.summary = summary ?? annotation.summary(in: statement)
  }
}

extension Annotation {
  /// The fields in a line: name and value, or the words where there is no value, of which more
  /// than eight are cut: the evidence quotes them.
  ///
  /// - Parameter omitted: names of fields to leave out.
  func summary(in statement: Statement, without omitted: Set<String> = []) -> String {
    let parts = fields.compactMap { field -> String? in
      if omitted.contains(field.name) { return nil }
      let words = field.range.flatMap { statement.text(in: $0) }?.firstWords(8)
      guard let value = field.value?.plainText ?? words, !value.isEmpty else { return nil }
      return "\(field.name.readable): \(value)"
    }
    return parts.joined(separator: "; ")
  }

  /// A few words for the margin: the type, the signed strength of a stance, the trigger.
  func label(in statement: Statement) -> String {
    var words = [type.readable]
    if let polarity, case .integer(let strength)? = self["strength"]?.value {
      words.append(strength.signed(by: polarity))
    }
    if let said = statement.text(in: trigger) { words.append(said) }
    if status.name != "asserted" { words.append("(\(status.words))") }
    return words.joined(separator: " ")
  }

  /// The polarity, −1, 0 or +1, where the annotation has one.
  var polarity: Int? {
    guard case .integer(let number)? = self["polarity"]?.value else { return nil }
    return number.signum()
  }
}

extension Statement {
  /// The words in `range`; throws where it leaves the text.
  func words(in range: TextRange) throws(ReportError) -> String {
    guard let words = text(in: range) else {
      throw .rangeOutsideText(range, byteCount: text.utf8.count, statement: key)
    }
    return words
  }
}

extension String {
  /// The first `count` words, with an ellipsis where there are more.
  func firstWords(_ count: Int) -> String {
    let words = split(maxSplits: count, whereSeparator: \.isWhitespace)
    let line = words.prefix(count).joined(separator: " ")
    return words.count > count ? line + " …" : line
  }

  /// A `snake_case` name with spaces instead.
  var readable: String {
    String(map { $0 == "_" ? " " : $0 })
  }
}
