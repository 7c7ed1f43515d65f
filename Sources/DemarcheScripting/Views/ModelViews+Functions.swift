import DemarcheLua
import DemarcheModel
import DemarcheText

extension ModelViews {
  /// The functions and methods that scripts can call, numbered from `first`.
  func functions(from first: Int) -> [LuaHostFunction] {
    var functions = dateFunctions
    func add(
      _ method: String, _ body: @escaping (LuaCall) throws(LuaHostError) -> [LuaValue]
    ) {
      methods[method] = first + functions.count
      functions.append(LuaHostFunction(name: "", body: body))
    }
    add("statement.annotations") { [unowned self] (call) throws(LuaHostError) in
      [try self.annotations(ofStatement: call)]
    }
    add("archive.annotations") { [unowned self] (call) throws(LuaHostError) in
      [try self.annotationsOfAll(call)]
    }
    add("archive.statements") { [unowned self] (call) throws(LuaHostError) in
      _ = try self.index(call[0], .archive)
      return [self.list(self.statements(where: try self.filter(call[1])))]
    }
    for (name, body) in listMethods {
      add("list." + name) { (call) throws(LuaHostError) in [try body(call)] }
    }
    add("source.lines") { [unowned self] (call) throws(LuaHostError) in
      [try self.sourceLines(call)]
    }
    let next = first + functions.count
    functions.append(
      LuaHostFunction(name: "") { [unowned self] (call) throws(LuaHostError) in
        [try self.next(of: call[0])]
      })
    add("list.each") { [unowned self] (call) throws(LuaHostError) in
      self.cursors.append((try self.index(call[0], .list), 0))
      return [.hostFunction(next), self.handle(.iterator, self.cursors.count - 1)]
    }
    for name in ViewClass.doc.fields {
      add("document." + name) { [unowned self] (call) throws(LuaHostError) in
        try self.document(name, call)
      }
    }
    return functions
  }

  private var listMethods: [(name: String, body: (LuaCall) throws(LuaHostError) -> LuaValue)] {
    [
      (
        "count",
        { [unowned self] call throws(LuaHostError) in
          .integer(self.lists[try self.index(call[0], .list)].count)
        }
      ),
      ("where", { [unowned self] call throws(LuaHostError) in try self.filtered(call) }),
      ("group", { [unowned self] call throws(LuaHostError) in try self.grouped(call) }),
      ("take", { [unowned self] call throws(LuaHostError) in try self.taken(call) }),
      ("sort", { [unowned self] call throws(LuaHostError) in try self.sorted(call) }),
    ]
  }

  private func annotationsOfAll(_ call: LuaCall) throws(LuaHostError) -> LuaValue {
    _ = try index(call[0], .archive)
    return annotations(where: try filter(call[1]), statement: nil)
  }

  private var dateFunctions: [LuaHostFunction] {
    [
      LuaHostFunction(name: "date.parse") { [unowned self] (call) throws(LuaHostError) in
        [try self.parseDate(call)]
      },
      LuaHostFunction(name: "date.year") { [unowned self] (call) throws(LuaHostError) in
        [DateArithmetic.year(of: try self.date(call[0])).map(self.date) ?? .none]
      },
      LuaHostFunction(name: "date.days") { [unowned self] (call) throws(LuaHostError) in
        [try self.days(call)]
      },
      LuaHostFunction(name: "date.minus") { [unowned self] (call) throws(LuaHostError) in
        [try self.shift(call, sign: -1)]
      },
      LuaHostFunction(name: "date.today") { [unowned self] _ throws(LuaHostError) in
        [try self.today()]
      },
      LuaHostFunction(name: "date.plus") { [unowned self] (call) throws(LuaHostError) in
        [try self.shift(call, sign: 1)]
      },
    ]
  }

  private func next(of iterator: LuaValue) throws(LuaHostError) -> LuaValue {
    let cursor = try index(iterator, .iterator)
    let position = cursors[cursor]
    guard position.next < lists[position.list].count else { return .none }
    cursors[cursor].next += 1
    return .handle(lists[position.list][position.next])
  }

  /// The index of a handle that must be of `kind`.
  func index(_ value: LuaValue, _ kind: ViewClass) throws(LuaHostError) -> Int {
    guard case .handle(let handle) = value else {
      throw LuaHostError(
        "expected \(kind.article), got a \(value.typeName)"
          + (isNoObject(value) ? "; call methods with ':'" : ""))
    }
    let (actual, index) = try read(handle)
    guard actual == kind else {
      throw LuaHostError("expected \(kind.article), got \(actual.article)")
    }
    return index
  }

  private func isNoObject(_ value: LuaValue) -> Bool {
    switch value {
    case .none, .string, .table: true
    default: false
    }
  }

  private func date(_ value: LuaValue) throws(LuaHostError) -> DateValue {
    dates[try index(value, .date)]
  }

  private func parseDate(_ call: LuaCall) throws(LuaHostError) -> LuaValue {
    guard case .string(let text) = call[0] else {
      throw LuaHostError("date.parse expects a text, got a \(call[0].typeName)")
    }
    try checkRoom()
    let reference = call[1] == .none ? nil : try date(call[1]).firstDay
    return DateParser.parse(text, reference: reference, direction: .past).map(date) ?? .none
  }

  private func today() throws(LuaHostError) -> LuaValue {
    guard let day = setup.today else {
      throw LuaHostError(
        "the pack may not ask for the day: 'permissions.clock' of its pack.toml asks for that, and "
          + "the workspace grants it to a trusted pack", code: "pack/not-granted")
    }
    try checkRoom()
    return date(DateValue(symbolic: day.iso, precision: .day, firstDay: day, lastDay: day))
  }

  // The days from the first day of one date to that of another.
  private func days(_ call: LuaCall) throws(LuaHostError) -> LuaValue {
    guard let first = try date(call[0]).firstDay, let last = try date(call[1]).firstDay else {
      throw LuaHostError("date.days expects two dates with days")
    }
    return .integer(last.dayNumber - first.dayNumber)
  }

  private func shift(_ call: LuaCall, sign: Int) throws(LuaHostError) -> LuaValue {
    let value = try date(call[0])
    // A date without days keeps what it is moved by.
    guard value.symbolic.utf8.count <= 256 else {
      throw LuaHostError("a date without days can be moved only some times")
    }
    guard case .table(let table) = call[1] else {
      throw LuaHostError("expected { years = n, months = n, days = n }, got a \(call[1].typeName)")
    }
    var parts: [String: Int] = [:]
    let known = Binding.dateShift.names
    for field in table.fields {
      guard known.contains(field.name), case .integer(let number) = field.value else {
        throw LuaHostError(
          "'\(field.name)' should be one of 'years', 'months', 'days', with a whole number",
          name: field.name, candidates: known)
      }
      guard (-1_000_000...1_000_000).contains(number) else {
        throw LuaHostError("'\(field.name)' should be within a million, got \(number)")
      }
      parts[field.name] = number * sign
    }
    let years = DateArithmetic.adding(years: parts["years"] ?? 0, to: value)
    let months = DateArithmetic.adding(months: parts["months"] ?? 0, to: years)
    return date(DateArithmetic.adding(days: parts["days"] ?? 0, to: months))
  }

  private func annotations(ofStatement call: LuaCall) throws(LuaHostError) -> LuaValue {
    let index = try index(call[0], .statement)
    switch (call[1], access) {
    case (_, .all): return annotations(where: try filter(call[1]), statement: index)
    case (.string(let type), _):
      return try annotations(
        matching: .table(LuaTable(fields: [LuaField(name: "type", value: .string(type))])),
        statement: index)
    default: return try annotations(matching: call[1], statement: index)
    }
  }

  // `{ type = "stance", status = "asserted" }`: those of which every named field is equal.
  private func annotations(
    matching filter: LuaValue, statement: Int?
  ) throws(LuaHostError) -> LuaValue {
    var conditions: [LuaField] = []
    if case .table(let table) = filter {
      conditions = table.fields
    } else if filter != .none {
      throw LuaHostError("expected a table of conditions, got a \(filter.typeName)")
    }
    try checkAccess(conditions.first { $0.name == "type" }?.value)
    let known = ["type", "status", "certainty", "polarity"]
    for condition in conditions where !known.contains(condition.name) {
      throw LuaHostError(
        "annotations cannot be chosen by '\(condition.name)' in this version", name: condition.name,
        candidates: known)
    }
    for case .table(let choices) in conditions.map(\.value) where choices.array.count > 100 {
      throw LuaHostError("a condition has at most 100 values, got \(choices.array.count)")
    }
    var found: [LuaHandle] = []
    for (index, entry) in annotations.enumerated() {
      if let statement, entry.statement != statement { continue }
      if conditions.allSatisfy({ holds($0, entry.value) }) {
        found.append(rawHandle(.annotation, index))
      }
    }
    return list(found)
  }

  // A type that the rule does not read is an error, not an empty list.
  private func checkAccess(_ wanted: LuaValue?) throws(LuaHostError) {
    switch access {
    case .all: return
    case .none:
      throw LuaHostError(
        "annotations are there in statement rules and reports, not in 'when' and 'build'")
    case .types(let types, let rule):
      var names: [LuaValue] = wanted.map { [$0] } ?? []
      if case .table(let table)? = wanted { names = table.array }
      for case .string(let name) in names where !types.contains(where: { $0.name == name }) {
        throw LuaHostError(
          "'reads' of rule '\(rule)' does not name \(ModelViews.shown(name))",
          code: "rule/not-read", name: name,
          candidates: types.map(\.name))
      }
    }
  }

  private func holds(_ condition: LuaField, _ annotation: Annotation) -> Bool {
    if case .table(let choices) = condition.value {
      return choices.array.contains { holds(LuaField(name: condition.name, value: $0), annotation) }
    }
    let actual: LuaValue
    switch condition.name {
    case "type": actual = .string(annotation.type)
    case "status": actual = .string(annotation.status.name)
    case "certainty": actual = .string(annotation.certainty.rawValue)
    default: actual = annotation["polarity"]?.value.map(value) ?? .none
    }
    return actual == condition.value
  }
}
