import DemarcheModel

/// A rule with what running it asks for again and again; a class so that it is never copied.
final class RuleRunner: Sendable {
  let rule: CompiledRule
  /// Where it stands among the rules.
  let index: Int
  /// The number of its annotation type.
  let typeNumber: Int
  let provenance: Provenance
  let patterns: [CompiledPattern]
  let isForAllLanguages: Bool
  let hasLines: Bool
  /// Some match may be refused by `where`, `unless` or `issuer`.
  let hasConditions: Bool
  let hasFunctions: Bool
  /// Its `where` may name fields.
  let asksForFields: Bool
  /// A function gives what it finds, asked once a statement.
  let isStatementRule: Bool
  /// A bit for each zone.
  let zones: UInt16
  /// The author marked the trigger of some pattern.
  let isTriggerMarked: Bool
  /// What must not overlap of its annotations is the trigger, not the whole match.
  let isJudgedByTrigger: Bool
  /// Its fields are made before overlap is judged, which compares them or needs their functions.
  let isMadeAtOnce: Bool
  /// What the rule sets, in its order.
  let setters: [Setter]
  /// For each pattern where its captures go.
  let plans: [FieldPlan]
  /// The place of the field that says whose claim it is; nil where the type has none.
  let holderPlace: Int?
  /// The places of the fields that may name whose claim it is.
  let claimantPlaces: [Int]
  /// The places of polarity, strength and ladder, for a rung; -1 where the type lacks them.
  let rungPlaces: [Int]
  /// Some of its annotations may be of the kind `person`.
  let canBePerson: Bool
  /// Its place by pack, name and line, with equal ones where these are equal.
  let rank: Int
  /// Its place by type and name, with equal ones where these are equal.
  let order: Int
  /// The numbers of the rules that it beats, ascending.
  let beaten: [Int]

  /// One field that the rule sets.
  struct Setter: Sendable {
    enum Source: Sendable {
      case constant(Field)
      case issuer(attribute: String?)
      case trigger
      case capture(Capture)
    }
    /// A capture, and which attribute of it; a class so that to look at it copies nothing.
    final class Capture: Sendable {
      let name: String
      let attribute: Attribute

      init(_ name: String, _ attribute: Attribute) {
        self.name = name
        self.attribute = attribute
      }
    }
    enum Attribute: Sendable {
      case words, value, id, name
      case other(String)

      init(_ name: String?) {
        switch name {
        case nil, "text": self = .words
        case "value": self = .value
        case "id": self = .id
        case "name": self = .name
        case let other?: self = .other(other)
        }
      }
    }

    /// Among the fields of the type.
    var place: Int
    var name: String
    var source: Source

    init(_ name: String, place: Int, _ value: SetValue) {
      self.name = name
      self.place = place
      switch value {
      case .text(let text): source = .constant(Field(name: name, value: .text(text)))
      case .integer(let number): source = .constant(Field(name: name, value: .integer(number)))
      case .number(let number): source = .constant(Field(name: name, value: .number(number)))
      case .boolean(let flag): source = .constant(Field(name: name, value: .boolean(flag)))
      case .reference("issuer", let attribute): source = .issuer(attribute: attribute)
      case .reference("trigger", _): source = .trigger
      case .reference(let capture, let attribute):
        source = .capture(Capture(capture, Attribute(attribute)))
      }
    }
  }

  /// The rules of a set, in order.
  static func all(_ rules: [CompiledRule]) -> [RuleRunner] {
    var types: [String: Int] = [:]
    let ranks = places(of: rules) { one, other in
      (one.packID, one.id, one.location.line) < (other.packID, other.id, other.location.line)
    }
    let orders = places(of: rules) { one, other in
      (one.type.name, one.id) < (other.type.name, other.id)
    }
    let named = numbers(of: rules)
    return rules.enumerated().map { index, rule in
      let type = types[rule.type.name] ?? types.count
      types[rule.type.name] = type
      let beaten = Set(rule.beats.flatMap { named[$0] ?? [] }).sorted()
      return RuleRunner(
        rule, index: index, typeNumber: type, rank: ranks[index], order: orders[index],
        beaten: beaten)
    }
  }

  // The rules that a name stands for, with or without their pack.
  private static func numbers(of rules: [CompiledRule]) -> [String: [Int]] {
    var numbers: [String: [Int]] = [:]
    for rule in rules {
      for name in rule.beats { numbers[name] = [] }
    }
    guard !numbers.isEmpty else { return numbers }
    for (number, rule) in rules.enumerated() {
      numbers[rule.id]?.append(number)
      let bytes = rule.id.utf8
      for place in bytes.indices where bytes[place] == UInt8(ascii: "/") {
        numbers[String(rule.id[bytes.index(after: place)...])]?.append(number)
      }
    }
    return numbers
  }

  // For each rule its place in an order; those that are equal in it share one.
  private static func places(
    of rules: [CompiledRule], _ isBefore: (CompiledRule, CompiledRule) -> Bool
  ) -> [Int] {
    let sorted = rules.indices.sorted { isBefore(rules[$0], rules[$1]) }
    var places = [Int](repeating: 0, count: rules.count)
    for (number, index) in sorted.enumerated().dropFirst() {
      let before = sorted[number - 1]
      places[index] = places[before] + (isBefore(rules[before], rules[index]) ? 1 : 0)
    }
    return places
  }

  private init(
    _ rule: CompiledRule, index: Int, typeNumber: Int, rank: Int, order: Int, beaten: [Int]
  ) {
    self.rule = rule
    self.index = index
    self.typeNumber = typeNumber
    self.rank = rank
    self.order = order
    self.beaten = beaten
    provenance = rule.provenance
    patterns = rule.patterns
    isForAllLanguages = rule.spokenLanguages.isEmpty
    hasLines = !rule.lines.isEmpty
    hasConditions = rule.condition != nil || !rule.unless.isEmpty || !rule.issuers.isEmpty
    hasFunctions = rule.when != nil || rule.build != nil
    asksForFields = rule.condition?.asksForFields(of: rule) ?? false
    isStatementRule = rule.statement != nil
    zones = rule.zones.reduce(UInt16(0)) { $0 | $1.bit }
    isTriggerMarked = rule.patterns.contains(where: \.isTriggerMarked)
    let type = rule.type
    isMadeAtOnce = type.overlap == .all || rule.build != nil
    isJudgedByTrigger = RuleRunner.isJudgedByTrigger(rule, isTriggerMarked)
    let place: (String) -> Int? = { name in type.fields.firstIndex { $0.name == name } }
    let setters = rule.set.compactMap { item in
      place(item.field).map { Setter(item.field, place: $0, item.value) }
    }
    self.setters = setters
    plans = rule.patterns.map { FieldPlan(type, captures: $0.captures, setters: setters) }
    holderPlace = type.claimant == nil ? nil : 0
    canBePerson = place("kind") != nil && RuleRunner.mayNamePersons(rule)
    claimantPlaces = type.fields.indices.filter {
      type.fields[$0].name == "holder" || type.fields[$0].name == "by"
    }
    rungPlaces = ["polarity", "strength", "ladder"].map { place($0) ?? -1 }
  }

  private static func isJudgedByTrigger(_ rule: CompiledRule, _ isTriggerMarked: Bool) -> Bool {
    switch rule.type.overlap {
    case .onePerTrigger: true
    case .longest: rule.publish != nil && isTriggerMarked
    case .all: false
    }
  }

  // Whether a rule leaves the kind of its actors open, or says that they are persons.
  private static func mayNamePersons(_ rule: CompiledRule) -> Bool {
    if rule.build != nil || rule.statement != nil { return true }
    let kinds = rule.set.filter { $0.field == "kind" }.map(\.value)
    return kinds.isEmpty
      || kinds.contains { value in
        switch value {
        case .text(let kind): kind == "person"
        default: true
        }
      }
  }
}
