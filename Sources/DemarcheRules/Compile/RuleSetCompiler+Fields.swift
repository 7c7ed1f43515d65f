import DemarcheModel

/// Whether what a rule sets and asks for can be there.
extension RuleSetCompiler {
  /// Notes what the captures of a pattern may take.
  mutating func noteCaptures(_ item: PatternItem) {
    switch item {
    case .capture(let name, let inner):
      captured[name, default: CapturedSpans()].add(inner)
      noteCaptures(inner)
    case .sequence(let items), .choice(let items): for item in items { noteCaptures(item) }
    case .repeated(let inner, _, _), .trigger(let inner), .not(let inner): noteCaptures(inner)
    default: break
    }
  }

  /// Whether all that `set` gives is a field of the type and of its kind.
  ///
  /// - Parameter places: where fields of a rung stand.
  mutating func checkSet(
    of rule: CompiledRule, _ declaration: RuleDeclaration, _ places: [String: RuleLocation] = [:]
  ) -> Bool {
    for item in rule.set {
      let place = places["set." + item.field] ?? declaration.place(of: "set." + item.field)
      guard let field = rule.type.fields.first(where: { $0.name == item.field }) else {
        report(
          "rule/unknown-field", "type '\(rule.type.name)' has no field '\(item.field)'",
          at: place, rule: rule.id,
          help: PatternParser.suggestion(item.field, rule.type.fields.map(\.name)))
        return false
      }
      guard let fault = fault(of: item.value, as: field.kind) else { continue }
      report(
        "rule/wrong-kind",
        "'set.\(item.field)' should be \(field.kind.expectation), got \(fault.found)", at: place,
        rule: rule.id, help: fault.help)
      return false
    }
    return true
  }

  // What a value is that cannot be one of that kind, and what can.
  private func fault(
    of value: SetValue, as kind: AnnotationType.FieldKind
  ) -> (found: String, help: String?)? {
    let isOfKind: Bool
    switch (value, kind) {
    case (.reference(let capture, let attribute), _):
      return fault(ofCapture: capture, attribute, as: kind)
    case (.text, .text), (.text, .choice), (.text, .range), (.text, .actor),
      (.integer, .integer), (.integer, .number), (.boolean, .boolean):
      isOfKind = true
    case (.number(let number), .number): isOfKind = number.isFinite
    default: isOfKind = false
    }
    if isOfKind { return nil }
    let help: String? =
      switch kind {
      case .date: "a capture gives a date: '$when' for when:<date>; so does 'build'"
      case .list: "'build' gives lists"
      default: nil
      }
    return (value.shown, help)
  }

  // Attributes are text; a capture is read as the field's kind, where it can be.
  private func fault(
    ofCapture name: String, _ attribute: String?, as kind: AnnotationType.FieldKind
  ) -> (found: String, help: String?)? {
    let isText = kind == .text || kind == .choice || kind == .range || kind == .actor
    let shown = "'$" + name + (attribute.map { "." + $0 } ?? "") + "'"
    if name == "issuer" {
      if attribute == nil {
        return kind == .actor ? nil : ("the actor " + shown, "'$issuer.name' is a text")
      }
      return isText ? nil : ("the text " + shown, nil)
    }
    if name == "trigger" { return isText ? nil : ("the text " + shown, nil) }
    if let attribute, attribute != "text", attribute != "value" {
      return isText ? nil : ("the text " + shown, "'$\(name)' is the capture itself")
    }
    guard let fault = fault(ofCapture: name, as: kind) else { return nil }
    return ("\(shown), which is \(fault.found)", fault.help)
  }

  // MARK: names

  /// Whether names in `set` and `where` are captures, fields, or what the host knows, and their
  /// attributes those that such a thing can have.
  mutating func checkNames(_ rule: CompiledRule, _ declaration: RuleDeclaration) -> Bool {
    let captures = rule.patterns.flatMap(\.captures) + rule.lines.flatMap(\.captures)
    var unknown = unread(captures, rule)
    for case (let field, .reference(let capture, _)) in rule.set {
      let known = captures + ["issuer", "trigger"]
      if !known.contains(capture) {
        unknown.append(UnknownName(name: capture, place: "set.\(field)", known: known))
      }
    }
    for name in rule.condition?.names ?? [] {
      let known = captures + rule.type.fields.map(\.name) + ["zone", "issuer"]
      if !known.contains(name) {
        unknown.append(UnknownName(name: name, place: "where", known: known))
      }
    }
    for item in unknown {
      var names: [String] = []
      for name in item.known where !names.contains(name) { names.append(name) }
      report(
        "rule/unknown-capture",
        item.place == "match"
          ? "capture '\(item.name)' is no field of '\(rule.type.name)', and nothing reads it"
          : "'\(item.place)' names '\(item.name)', which is no capture",
        at: RuleSetCompiler.place(item.name, item.place, rule, declaration), rule: rule.id,
        help: PatternParser.suggestion(item.name, names))
    }
    return unknown.isEmpty && checkAttributes(rule, declaration)
  }

  private struct UnknownName {
    var name: String
    var place: String
    var known: [String]
  }

  // A capture that is no field, and that nothing reads, is a field misspelt.
  private func unread(_ captures: [String], _ rule: CompiledRule) -> [UnknownName] {
    guard rule.when == nil, rule.build == nil else { return [] }
    let fields = rule.type.fields.map(\.name)
    let read = Set(
      rule.set.compactMap { item -> String? in
        if case .reference(let capture, _) = item.value { return capture }
        return nil
      } + (rule.condition?.names ?? []) + fields)
    return captures.filter { !read.contains($0) }.map {
      UnknownName(name: $0, place: "match", known: fields)
    }
  }

  // Where a name stands: a capture in its pattern, else in the condition or at the field.
  private static func place(
    _ name: String, _ place: String, _ rule: CompiledRule, _ declaration: RuleDeclaration
  ) -> RuleLocation {
    var text = declaration.condition
    var offset: Int?
    if place == "match" {
      text =
        rule.patterns.first { $0.captures.contains(name) }?.source
        ?? rule.lines.first { $0.captures.contains(name) }?.source
      offset = text.flatMap { text in
        PatternParser.places(text.text).first {
          if case .capture(name, _) = $0.item { return true }
          return false
        }?.offset
      }
    } else if place == "where" {
      offset = text.flatMap { ConditionParser.place(of: name, in: $0.text) }
    } else {
      return declaration.place(of: place)
    }
    guard let text, let offset else { return declaration.location }
    return text.location(at: offset, length: name.unicodeScalars.count)
  }

  // MARK: attributes

  private mutating func checkAttributes(
    _ rule: CompiledRule, _ declaration: RuleDeclaration
  ) -> Bool {
    var isSound = true
    for (name, attribute) in rule.condition?.attributes ?? [] {
      let known = attributesInWhere(of: name)
      if known.contains(attribute) { continue }
      var location = declaration.place(of: "where")
      if let text = declaration.condition,
        let offset = ConditionParser.place(of: name + "." + attribute, in: text.text)
      {
        location = text.location(
          at: offset + name.unicodeScalars.count + 1, length: attribute.unicodeScalars.count)
      }
      unknownAttribute(attribute, of: name, known, at: location, rule)
      isSound = false
    }
    for case (let field, .reference(let name, let attribute?)) in rule.set {
      let known = attributesInSet(of: name)
      if known.contains(attribute) { continue }
      unknownAttribute(
        attribute, of: "$" + name, known, at: declaration.place(of: "set." + field), rule)
      isSound = false
    }
    return isSound
  }

  private mutating func unknownAttribute(
    _ attribute: String, of name: String, _ known: [String], at location: RuleLocation,
    _ rule: CompiledRule
  ) {
    report(
      "rule/unknown-attribute", "'\(name)' has no attribute '\(attribute)'", at: location,
      rule: rule.id, help: known.isEmpty ? nil : PatternParser.suggestion(attribute, known))
  }

  // What `set` can take of a capture or other name, sorted.
  private func attributesInSet(of name: String) -> [String] {
    name == "trigger" && captured[name] == nil ? ["text"] : attributesInWhere(of: name)
  }

  // What `where` can ask of a capture, field or other name, sorted.
  private func attributesInWhere(of name: String) -> [String] {
    if captured[name] == nil {
      switch name {
      case "zone": return []
      case "issuer": return ["id", "kind", "name"]
      default: break
      }
    }
    var known: Set<String> = ["id", "name", "kind", "text", "value", "origin"]
    for type in captured[name]?.types ?? [] {
      known.formUnion(attributes[type] ?? [])
      if type == "abbrev" { known.formUnion(["short", "long"]) }
    }
    return known.sorted()
  }
}

extension SetValue {
  // As messages show a constant.
  fileprivate var shown: String {
    switch self {
    case .text(let text): "'\(text)'"
    case .integer(let number): String(number)
    case .number(let number): String(number)
    case .boolean(let flag): flag ? "true" : "false"
    case .reference(let capture, _): "'$\(capture)'"
    }
  }
}
