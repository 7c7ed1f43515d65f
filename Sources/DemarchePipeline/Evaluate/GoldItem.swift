import DemarcheModel

/// An item of gold in the form in which it is scored.
struct GoldItem: Sendable {
  var type: ScoredType
  /// The words that an annotation has to meet, as written in the gold.
  var words: String
  /// Their bytes in the statement's file; nil only where a name or number decides.
  var range: TextRange?
  /// The bytes of the sentence; nil where the gold does not say.
  var sentence: TextRange?
  /// Neither rewarded nor punished.
  var isOptional = false
  /// A stance of somebody else's, only reported.
  var isAttributed = false
  /// Names of an entity; names and numbers of a contact.
  var names: [String] = []
  /// What the fields should hold, in the order of `ScoredType.fields`.
  var fields: [(name: String, value: ExpectedValue)] = []
}

extension GoldItem {
  /// The words, and the name of what they stand for.
  var mentions: [String] {
    var mentions = [words]
    for field in fields where field.name == "name" {
      if case .words(_, let texts, _) = field.value { mentions += texts }
    }
    return mentions
  }

  /// Reads a record of the class `type`.
  ///
  /// - Throws: `GoldFault` where the place or a value cannot be read.
  init(_ record: GoldRecord, _ type: ScoredType) throws(GoldFault) {
    let place = GoldItem.place(of: record, type)
    guard let words = place.text else { throw GoldFault("'\(place.key)' is missing") }
    if words.range == nil, type != .contact, type != .person, type != .organisation {
      throw GoldFault("'\(place.key)' has no 'ustart' and 'uend'")
    }
    self.init(
      type: type, words: words.text, range: words.range, sentence: record.sentence?.range,
      isOptional: record.optional ?? false, isAttributed: record.attributed ?? false)
    if type == .person || type == .organisation { names = [record.name?.text ?? words.text] }
    if type == .contact { names = [words.text, record.label?.text].compactMap { $0 } }
    fields = try GoldItem.fields(of: record, type)
  }

  private static func place(
    of record: GoldRecord, _ type: ScoredType
  ) -> (key: String, text: GoldText?) {
    switch type {
    case .stance: ("verb_phrase", record.verbPhrase)
    case .demand, .commitment: ("trigger", record.trigger)
    case .event, .instrument, .contact: ("phrase", record.phrase)
    case .abbreviation: ("short", record.short)
    case .person: ("name", record.name)
    case .organisation: ("phrase", record.phrase ?? record.name)
    }
  }

  private static func fields(
    of record: GoldRecord, _ type: ScoredType
  ) throws(GoldFault) -> [(name: String, value: ExpectedValue)] {
    switch type {
    case .stance:
      [
        ("polarity", .polarity(try polarities(of: record))),
        ("holder", holder(of: record)),
        ("target", .words(record.target?.range, [], record.target?.text)),
      ]
    case .demand:
      [
        (
          "addressee",
          .actor(
            ExpectedActor(
              [record.addressee, record.addresseeImplicit, record.addresseeId],
              accepted: record.acceptAddressee, countsBodies: false))
        ),
        ("content", .words(record.content?.range, [], record.content?.text)),
      ]
    case .commitment:
      [("by", holder(of: record))]
        + (record.content.map { [("content", .words($0.range, [], $0.text))] } ?? [])
    case .event: [("date", .days(try days(of: record)))]
    case .instrument: record.name.map { [("name", .words(nil, [$0.text], $0.text))] } ?? []
    case .abbreviation: [("long", long(of: record))]
    case .person: [("role", role(of: record))]
    case .contact: phone(of: record)
    case .organisation: []
    }
  }

  // Older gold calls a commitment's party its holder.
  private static func holder(of record: GoldRecord) -> ExpectedValue {
    .actor(
      ExpectedActor(
        [record.by ?? record.holder],
        accepted: OneOrMany(record.acceptHolder, record.acceptBy), together: record.holders,
        countsBodies: true))
  }

  private static func role(of record: GoldRecord) -> ExpectedValue {
    .words(record.role?.range, [record.role?.text].compactMap { $0 }, record.role?.text)
  }

  private static func long(of record: GoldRecord) -> ExpectedValue {
    let texts =
      [record.longText, record.long?.text].compactMap { $0 }
      + (record.acceptLong?.values ?? []).compactMap { $0 }
    return .words(record.long?.range, texts, texts.first)
  }

  private static func phone(of record: GoldRecord) -> [(name: String, value: ExpectedValue)] {
    guard let text = record.phrase?.text, ContactKey(text).isPhone else { return [] }
    return [("phone", .phone(text))]
  }

  private static func polarities(of record: GoldRecord) throws(GoldFault) -> [Int] {
    var numbers: [Int] = []
    for name in [record.polarity] + (record.acceptPolarity?.values ?? []) {
      switch name {
      case "negative": numbers.append(-1)
      case "neutral": numbers.append(0)
      case "positive": numbers.append(1)
      default:
        throw GoldFault(
          "'polarity' should be 'negative', 'neutral' or 'positive', but is "
            + (name.map { "'\($0)'" } ?? "null"))
      }
    }
    return numbers
  }

  private static func days(of record: GoldRecord) throws(GoldFault) -> [GoldDays] {
    var days: [GoldDays] = []
    for text in [record.date] + (record.acceptDate?.values ?? []) {
      guard let value = GoldDays(text) else {
        throw GoldFault(
          "'date' should be a day, month, year or interval such as '2022-01-01/2022-01-31', "
            + "but is '\(text ?? "")'")
      }
      days.append(value)
    }
    return days
  }
}
