/// What a field of an annotation holds.
public enum FieldValue: Sendable, Hashable {
  case text(String)
  case integer(Int)
  case number(Double)
  case boolean(Bool)
  case date(DateValue)
  case actor(ActorReference)
  case list([FieldValue])

  /// The value as a person would write it.
  public var plainText: String {
    switch self {
    case .text(let text): text
    case .integer(let number): String(number)
    case .number(let number): String(number)
    case .boolean(let flag): flag ? "true" : "false"
    case .date(let date): date.text
    case .actor(let actor): actor.name
    case .list(let values): values.map(\.plainText).joined(separator: ", ")
    }
  }
}
