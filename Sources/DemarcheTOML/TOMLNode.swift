/// A value of a TOML document.
package indirect enum TOMLNode: Hashable, Sendable {
  case text(String)
  case integer(Int)
  case number(Double)
  case boolean(Bool)
  case list([TOMLNode])
  case table([String: TOMLNode])
  /// A date or a time: its day as `YYYY-MM-DD`, empty where it has none.
  case moment(String)

  /// What it is, with its article, for messages.
  package var description: String {
    switch self {
    case .text(let text): "'\(text)'"
    case .integer(let number): "\(number)"
    case .number(let number): "\(number)"
    case .boolean(let flag): "\(flag)"
    case .list: "a list"
    case .table: "a table"
    case .moment: "a date or time"
    }
  }

  /// The value below the keys and, for lists, indices (from 0) of `path`; nil where none is.
  package subscript(_ path: ArraySlice<String>) -> TOMLNode? {
    guard let first = path.first else { return self }
    switch self {
    case .table(let entries): return entries[first]?[path.dropFirst()]
    case .list(let elements):
      guard let index = Int(first), elements.indices.contains(index) else { return nil }
      return elements[index][path.dropFirst()]
    default: return nil
    }
  }
}
