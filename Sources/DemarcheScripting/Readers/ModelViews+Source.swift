import DemarcheLua
import DemarcheModel

extension ModelViews {
  func sourceField(_ name: String) throws(LuaHostError) -> LuaValue {
    switch name {
    case "origin": return .string(source.origin)
    case "name": return .string(source.name)
    case "head": return .string(String(source.head))
    case "text": return .string(source.text)
    case "lines": return try method(.source, name)
    default: throw unknown(name, .source)
    }
  }

  /// The lines of the source, each with its words and positions; an empty one ends before it begins.
  func sourceLines(_ call: LuaCall) throws(LuaHostError) -> LuaValue {
    _ = try index(call[0], .source)
    var lines: [LuaValue] = []
    let utf8 = source.text.utf8
    var start = utf8.startIndex
    var first = 1
    while start < utf8.endIndex {
      let feed = utf8[start...].firstIndex(of: 0x0A)
      var end = feed ?? utf8.endIndex
      let next = feed.map { utf8.index(after: $0) } ?? utf8.endIndex
      let byteCount = utf8.distance(from: start, to: next)
      if end > start, feed != nil, utf8[utf8.index(before: end)] == 0x0D {
        end = utf8.index(before: end)
      }
      lines.append(
        .table(
          LuaTable(fields: [
            LuaField(name: "first", value: .integer(first)),
            LuaField(
              name: "last", value: .integer(first + utf8.distance(from: start, to: end) - 1)),
            LuaField(name: "text", value: .string(String(source.text[start..<end]))),
          ])))
      try checkRoom(for: lines.count)
      first += byteCount
      start = next
    }
    return .table(LuaTable(array: lines))
  }
}
