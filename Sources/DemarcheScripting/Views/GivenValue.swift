import DemarcheLua
import DemarcheModel

/// What a function gave for a field, before it is read as the field's kind.
struct GivenValue {
  /// A constant, a date, or what a capture was read as.
  var value: FieldValue?
  /// The words that it stands for.
  var range: TextRange?
  var text: String?
  var actor: ActorReference?
  var resolution: String?
  /// The items of a list.
  var items: [LuaValue]?
  /// As messages show it.
  var shown: String

  init(_ shown: String) { self.shown = shown }

  init(_ value: FieldValue, shown: String) {
    self.value = value
    self.shown = shown
  }

  /// Its value for a field of one of the kinds that are no list; nil where it cannot be that.
  func value(as kind: AnnotationType.FieldKind) -> FieldValue? {
    switch (kind, value) {
    case (.text, .text?), (.choice, .text?), (.date, .date?), (.integer, .integer?),
      (.boolean, .boolean?), (.number, .integer?):
      return value
    case (.text, _), (.choice, _): return text.map { .text($0) }
    case (.actor, .text?) where actor == nil: return value
    case (.actor, _): return actor.map { .actor($0) } ?? text.map { .text($0) }
    case (.number, .number(let number)?): return number.isFinite ? value : nil
    // Lua divides into fractions: 4 / 2 is 2.0.
    case (.integer, .number(let number)?): return Int(exactly: number).map { .integer($0) }
    default: return nil
    }
  }
}
