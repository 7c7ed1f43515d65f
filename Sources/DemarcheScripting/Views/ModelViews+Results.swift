import DemarcheLua
import DemarcheModel

extension ModelViews {
  /// A field of a declared kind, from what a function gave for it: a constant, a date, a capture, an
  /// actor, words, or a list of these.
  ///
  /// - Throws: what is expected, and what came.
  func field(
    _ declaration: AnnotationType.FieldDeclaration, _ value: LuaValue
  ) throws(LuaHostError) -> Field {
    let given = try given(value, for: declaration.name)
    var field = Field(name: declaration.name, range: given.range, resolution: given.resolution)
    switch declaration.kind {
    case .list:
      guard let items = given.items else { throw wrongKind(declaration, given) }
      field.value = .list(try self.items(items, declaration))
    case .range:
      if given.range != nil { return field }
      guard case .text? = given.value else { throw wrongKind(declaration, given) }
      field.value = given.value
    default:
      guard let value = given.value(as: declaration.kind) else {
        throw wrongKind(declaration, given)
      }
      field.value = value
    }
    return field
  }

  private func wrongKind(
    _ declaration: AnnotationType.FieldDeclaration, _ given: GivenValue
  ) -> LuaHostError {
    LuaHostError(
      "field '\(declaration.name)' should be \(declaration.kind.expectation), got \(given.shown)")
  }

  private func items(
    _ items: [LuaValue], _ declaration: AnnotationType.FieldDeclaration
  ) throws(LuaHostError) -> [FieldValue] {
    var values: [FieldValue] = []
    for item in items {
      let given = try given(item, for: declaration.name)
      if let actor = given.actor, given.value == nil {
        values.append(.actor(actor))
      } else if let value = given.value ?? given.text.map({ .text($0) }) {
        values.append(value)
      } else {
        throw LuaHostError(
          "item \(values.count + 1) of field '\(declaration.name)' should be a text, a number, true "
            + "or false, a date, an actor or words, got \(given.shown)")
      }
    }
    return values
  }

  private func given(_ value: LuaValue, for field: String) throws(LuaHostError) -> GivenValue {
    switch value {
    case .string(let text): return GivenValue(.text(text), shown: ModelViews.shown(text))
    case .integer(let number): return GivenValue(.integer(number), shown: String(number))
    case .number(let number): return GivenValue(.number(number), shown: String(number))
    case .boolean(let flag): return GivenValue(.boolean(flag), shown: flag ? "true" : "false")
    case .handle(let handle): return try given(handle)
    case .table(let table): return try given(table, for: field)
    default: return GivenValue("a " + value.typeName)
    }
  }

  static func shown(_ text: String) -> String {
    text.utf8.count > 60 ? "'" + text.prefix(40) + "\u{2026}'" : "'\(text)'"
  }

  private func given(_ handle: LuaHandle) throws(LuaHostError) -> GivenValue {
    let (kind, index) = try read(handle)
    var given = GivenValue(kind.article)
    switch kind {
    case .date: given.value = .date(dates[index])
    case .capture:
      let capture = matches[index >> 16].captures[index & 0xFFFF]
      given.value = capture.value
      given.range = capture.range
      given.text = capture.text
      given.actor = ActorReference(
        name: capture.actorName ?? capture.text, id: capture.id, kind: capture.kind)
      given.shown = "the capture " + ModelViews.shown(capture.text)
    default:
      guard let range = range(of: kind, index) else { return given }
      given.range = range
      given.text = statements[0].text(in: range)
      if kind == .annotation { given.actor = actor(annotations[index].value) }
    }
    return given
  }

  // The actor that an annotation of that type is.
  private func actor(_ annotation: Annotation) -> ActorReference? {
    guard annotation.type == "actor", let name = annotation["name"]?.value?.plainText else {
      return nil
    }
    return ActorReference(
      name: name, id: annotation["id"]?.value?.plainText,
      kind: annotation["kind"]?.value?.plainText)
  }

  /// Where a value of a class stands in the statement at hand; nil for what has no place.
  func range(of kind: ViewClass, _ index: Int) -> TextRange? {
    switch kind {
    case .annotation: annotations[index].value.range
    case .sentence: analysis?.sentences[index].range
    case .block: statements[index >> 32].blocks[index & 0xFFFF_FFFF].range
    case .match: matches[index].range
    case .capture: matches[index >> 16].captures[index & 0xFFFF].range
    default: nil
    }
  }

  private func given(_ table: LuaTable, for field: String) throws(LuaHostError) -> GivenValue {
    var given = GivenValue("a table")
    guard table.others.isEmpty else { return given }
    if table.fields.isEmpty {
      given.items = table.array
      given.shown = "a list"
      return given
    }
    guard table.array.isEmpty else { return given }
    if table["first"] != nil || table["last"] != nil {
      let range = try range(table, of: "field '\(field)'")
      given.range = range
      given.text = statements[0].text(in: range)
      given.shown = given.text.map { "the words " + ModelViews.shown($0) } ?? given.shown
    }
    if case .string(let name)? = table["name"] {
      given.actor = ActorReference(
        name: name, id: ModelViews.text(table["id"]), kind: ModelViews.text(table["kind"]))
      given.resolution = ModelViews.text(table["resolution"])
      given.shown = "the actor " + ModelViews.shown(name)
    }
    return given
  }

  private static func text(_ value: LuaValue?) -> String? {
    if case .string(let text)? = value { return text }
    return nil
  }

  /// The range between the positions `first` and `last` of a table.
  ///
  /// - Parameter subject: whose positions they are, for messages.
  /// - Throws: where they are no whole numbers in order, leave the text or cut a character in two.
  func range(_ table: LuaTable, of subject: String) throws(LuaHostError) -> TextRange {
    try range(table, of: subject, in: statements[0].text, named: "text")
  }

  /// The same in another text, of that name.
  func range(
    _ table: LuaTable, of subject: String, in text: String, named name: String
  ) throws(LuaHostError) -> TextRange {
    guard case .integer(let first)? = table["first"], case .integer(let last)? = table["last"],
      let range = TextRange(luaFirst: first, last: last)
    else {
      throw LuaHostError(
        "'first' and 'last' of \(subject) should be whole numbers from 1, in order, got "
          + "\(ModelViews.shown(table["first"])) and \(ModelViews.shown(table["last"]))")
    }
    let text = text.utf8
    guard range.end <= text.count else {
      throw LuaHostError(
        "positions \(first) to \(last) of \(subject) should lie in the \(name), which has "
          + "\(text.count) bytes")
    }
    let start = text.index(text.startIndex, offsetBy: range.start)
    let end = text.index(start, offsetBy: range.byteCount)
    for (place, position) in [(start, first), (end, last)]
    where place < text.endIndex && text[place] & 0xC0 == 0x80 {
      throw LuaHostError("position \(position) of \(subject) cuts a character in two")
    }
    return range
  }

  /// A value as messages show it; long text is cut.
  static func shown(_ value: LuaValue?) -> String {
    switch value {
    case .integer(let number)?: String(number)
    case .number(let number)?: String(number)
    case .string(let text)?: shown(text)
    case .boolean(let flag)?: flag ? "true" : "false"
    case let other?: "a " + other.typeName
    case nil: "nothing"
    }
  }
}
