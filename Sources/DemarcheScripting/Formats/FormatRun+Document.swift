import DemarcheLua
import DemarcheModel
import DemarcheReports

/// The document as the function `document` gets it, and the pieces of all tables.
extension FormatRun {
  /// The table of the document.
  mutating func view(body: String, appendix: String) throws(FormatFailure) -> LuaValue {
    var sources: [LuaValue] = []
    for (source, numbers) in document.sources { sources.append(try view(of: source, numbers)) }
    var evidence: [LuaValue] = []
    for (index, detail) in document.evidence.enumerated() {
      evidence.append(try self.evidence(detail, EvidenceNumber(index + 1)))
    }
    var receipt: [LuaValue] = []
    for entry in document.receipt {
      receipt.append(
        FormatRun.table([("name", try words(entry.name)), ("value", try words(entry.value))]))
    }
    return FormatRun.table([
      ("title", try words(document.title)),
      ("subtitle", try words(document.subtitle)),
      ("language", try words(document.language)), ("body", .string(body)),
      ("appendix", .string(appendix)), ("sources", FormatRun.list(sources)),
      ("evidence", FormatRun.list(evidence)), ("receipt", FormatRun.list(receipt)),
      ("raw", FormatRun.raw([("title", document.title), ("language", document.language)])),
    ])
  }

  private mutating func view(
    of source: DocumentSource, _ evidence: [EvidenceNumber]
  ) throws(FormatFailure) -> LuaValue {
    return FormatRun.table(
      [
        ("content", try words(source.headline)),
        ("issued_on", source.issuedOn.map { .string($0.iso) } ?? .none),
        ("link", try address(source.url)),
        (
          "raw",
          FormatRun.raw([
            ("key", source.key), ("url", source.url), ("language", source.language),
          ])
        ),
      ] + (try cited(evidence)))
  }

  /// The table of a piece of evidence.
  mutating func evidence(
    _ detail: EvidenceDetail, _ number: EvidenceNumber
  ) throws(FormatFailure) -> LuaValue {
    return FormatRun.table([
      ("number", .integer(number.value)), ("citation", .string(try cite([number]))),
      ("content", try content(detail.quotation)),
      ("headline", try words(detail.statementHeadline)),
      ("issued_on", detail.issuedOn.map { .string($0.iso) } ?? .none),
      ("link", try address(detail.url)),
      ("trigger", try words(detail.triggerText)), ("type", try words(detail.type)),
      ("status", try words(detail.status)), ("certainty", try words(detail.certainty)),
      ("summary", try words(detail.summary)), ("rule", try words(detail.provenance)),
      ("passage", try words(detail.stableID)),
      (
        "raw",
        FormatRun.raw([
          ("key", detail.statementKey), ("url", detail.url), ("language", detail.language),
          ("type", detail.type), ("status", detail.status), ("sentence", detail.sentenceText),
        ])
      ),
    ])
  }

  /// The table of an actor.
  mutating func view(of actor: ActorReference) throws(FormatFailure) -> LuaValue {
    FormatRun.table([
      ("id", try words(actor.id)), ("kind", try words(actor.kind)),
      ("raw", FormatRun.raw([("name", actor.name), ("id", actor.id), ("kind", actor.kind)])),
    ])
  }

  // MARK: pieces

  /// Text from outside, escaped; nil for nil.
  mutating func words(_ words: String?) throws(FormatFailure) -> LuaValue {
    guard let words else { return .none }
    return .string(try text(words))
  }

  /// An address as a link that shows it.
  private mutating func address(_ url: String?) throws(FormatFailure) -> LuaValue {
    guard let url else { return .none }
    return .string(try link(url, url))
  }

  /// Running text.
  mutating func content(_ content: [Inline]) throws(FormatFailure) -> LuaValue {
    .string(try inlines(content))
  }

  /// A list of running texts.
  mutating func contents(_ contents: [[Inline]]) throws(FormatFailure) -> LuaValue {
    var values: [LuaValue] = []
    for content in contents { values.append(try self.content(content)) }
    return FormatRun.list(values)
  }

  /// A list of texts from outside, escaped.
  mutating func list(_ texts: [String]) throws(FormatFailure) -> LuaValue {
    var values: [LuaValue] = []
    for text in texts { values.append(try words(text)) }
    return FormatRun.list(values)
  }

  /// The fields `evidence`, numbers, and `citation`, what `cite` made of them.
  mutating func cited(
    _ evidence: [EvidenceNumber]
  ) throws(FormatFailure) -> [(String, LuaValue)] {
    [("evidence", FormatRun.list(evidence)), ("citation", .string(try cite(evidence)))]
  }

  /// The table of a date.
  static func view(of date: DateValue) -> LuaValue {
    table([
      ("first_day", date.firstDay.map { .string($0.iso) } ?? .none),
      ("last_day", date.lastDay.map { .string($0.iso) } ?? .none),
      ("precision", .string(date.precision.rawValue)),
      ("is_approximate", .boolean(date.isApproximate)),
    ])
  }

  static func list(_ values: [LuaValue]) -> LuaValue { .table(LuaTable(array: values)) }

  static func list(_ numbers: [EvidenceNumber]) -> LuaValue {
    list(numbers.map { .integer($0.value) })
  }

  static func integer(_ number: Int?) -> LuaValue { number.map { .integer($0) } ?? .none }

  static func table(_ fields: [(String, LuaValue)]) -> LuaValue { ModelViews.table(fields) }

  /// Values that no function escaped.
  static func raw(_ fields: [(String, String?)]) -> LuaValue {
    table(fields.map { ($0.0, $0.1.map { .string($0) } ?? .none) })
  }
}
