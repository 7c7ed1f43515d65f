import DemarcheLua
import DemarcheModel

extension ModelViews {
  /// The items of a list that a filter chooses.
  func filtered(_ call: LuaCall) throws(LuaHostError) -> LuaValue {
    let handles = lists[try index(call[0], .list)]
    let filter = try filter(call[1])
    guard let first = handles.first else { return list([]) }
    if ViewClass(rawValue: first.classID) == .annotation { return list(matching(filter, handles)) }
    let chosen = Set(statements(where: filter).map(\.id))
    return list(handles.filter { chosen.contains($0.id) })
  }

  /// `list:group(name)`: a table for each value, in the order of the values, or with "count" the
  /// largest first. An item with several values is in several groups; those without one are in the
  /// last, called `–`.
  func grouped(_ call: LuaCall) throws(LuaHostError) -> LuaValue {
    let handles = lists[try index(call[0], .list)]
    let field = try listField(call[1], "group")
    let byCount = call[2] == .string("count")
    guard call[2] == .none || byCount || call[2] == .string("name") else {
      throw LuaHostError("list:group orders by \"name\" or \"count\"")
    }
    var groups: [ItemKey: Int] = [:]
    var members: [(key: ItemKey, items: [LuaHandle])] = []
    for handle in handles {
      let found = try keys(field, of: handle)
      var seen: Set<ItemKey> = []
      for key in found.isEmpty ? [ItemKey.missing] : found where seen.insert(key).inserted {
        if let place = groups[key] {
          members[place].items.append(handle)
        } else {
          groups[key] = members.count
          members.append((key, [handle]))
        }
      }
    }
    members.sort { left, right in
      if left.key == .missing || right.key == .missing {
        return left.key != .missing && right.key == .missing
      }
      if byCount, left.items.count != right.items.count {
        return left.items.count > right.items.count
      }
      return left.key.comes(before: right.key)
    }
    try checkRoom()
    return .table(
      LuaTable(
        array: members.map { key, items in
          ModelViews.table([
            ("key", .string(key.id)), ("name", .string(key.name)), ("items", list(items)),
            ("count", .integer(items.count)),
          ])
        }))
  }

  /// `list:sort(name)`: the items by a value, with `-` in front the greatest first; those without
  /// the value last.
  func sorted(_ call: LuaCall) throws(LuaHostError) -> LuaValue {
    let handles = lists[try index(call[0], .list)]
    guard case .string(let text) = call[1] else {
      throw LuaHostError("list:sort expects a name, got a \(call[1].typeName)")
    }
    let isDescending = text.hasPrefix("-")
    let name = isDescending ? String(text.dropFirst()) : text
    let field = try listField(.string(name), "sort")
    var keyed: [(place: Int, key: ItemKey?)] = []
    for (place, handle) in handles.enumerated() {
      keyed.append((place, try keys(field, of: handle).first))
    }
    keyed.sort { left, right in
      guard let key = left.key else { return right.key == nil && left.place < right.place }
      guard let other = right.key else { return true }
      if isDescending ? other.comes(before: key) : key.comes(before: other) { return true }
      if isDescending ? key.comes(before: other) : other.comes(before: key) { return false }
      return left.place < right.place
    }
    return list(keyed.map { handles[$0.place] })
  }

  /// `list:take(n)`: the first `n` items.
  func taken(_ call: LuaCall) throws(LuaHostError) -> LuaValue {
    let handles = lists[try index(call[0], .list)]
    guard case .integer(let count) = call[1], count >= 0 else {
      throw LuaHostError(
        "list:take expects a number from 0, got \(ModelViews.shown(call[1]))")
    }
    return list(Array(handles.prefix(count)))
  }

  /// The item at a place, from 1; a negative place counts from the end.
  func item(_ handle: LuaHandle, at place: Int) throws(LuaHostError) -> LuaValue {
    let handles = lists[try index(.handle(handle), .list)]
    let index = place < 0 ? handles.count + place : place - 1
    return handles.indices.contains(index) ? .handle(handles[index]) : .none
  }

  private func listField(_ value: LuaValue, _ method: String) throws(LuaHostError) -> ListField {
    guard case .string(let name) = value else {
      throw LuaHostError("list:\(method) expects a name, got a \(value.typeName)")
    }
    if let field = ListField(name, types: types) { return field }
    let known = FilterField.allNames + types.flatMap { $0.fields.map(\.name) }
    throw LuaHostError(
      "annotations and statements have no '\(name)' to \(method) by",
      code: "filter/unknown-field", name: name, candidates: known + ListField.ownNames)
  }

  private func keys(_ field: ListField, of handle: LuaHandle) throws(LuaHostError) -> [ItemKey] {
    let (kind, index) = try read(handle)
    switch kind {
    case .annotation:
      let entry = annotations[index]
      return keys(field, statement: entry.statement, annotation: entry.value)
    case .statement: return keys(field, statement: index, annotation: nil)
    default: return []
    }
  }
}
