import DemarcheLua
import DemarcheModel

extension ModelViews {
  /// A field as a `build` returned it: a constant, a date, or a capture.
  func field(named name: String, _ value: LuaValue) throws(LuaHostError) -> Field {
    switch value {
    case .string(let text): return Field(name: name, value: .text(text))
    case .integer(let number): return Field(name: name, value: .integer(number))
    case .number(let number): return Field(name: name, value: .number(number))
    case .boolean(let flag): return Field(name: name, value: .boolean(flag))
    case .handle(let handle):
      let (kind, index) = try read(handle)
      switch kind {
      case .date: return Field(name: name, value: .date(dates[index]))
      case .capture:
        let capture = matches[index >> 16].captures[index & 0xFFFF]
        let text = FieldValue.text(capture.text)
        return Field(name: name, value: capture.value ?? text, range: capture.range)
      default: throw LuaHostError("a \(kind.name) cannot be a field")
      }
    case .table(let table):
      var values: [FieldValue] = []
      for item in table.array {
        if let inner = try field(named: name, item).value { values.append(inner) }
      }
      return Field(name: name, value: .list(values))
    default: throw LuaHostError("a \(value.typeName) cannot be a field")
    }
  }
}
