import DemarcheModel

/// The fields of an annotation while they are filled in, each at its place in the declaration.
struct FieldBoard {
  private var fields: [Field?] = []
  private var count = 0

  /// Empties it, for a type with so many fields.
  mutating func clear(_ fieldCount: Int) {
    fields.removeAll(keepingCapacity: true)
    for _ in 0..<fieldCount { fields.append(nil) }
    count = 0
  }

  subscript(place: Int) -> Field? { fields[place] }

  /// Puts a field in its place, whatever stood there.
  mutating func put(_ field: Field, at place: Int) {
    if fields[place] == nil { count += 1 }
    fields[place] = field
  }

  /// Whether somebody else was found to stand for who is not named.
  var isInferred: Bool {
    for case let resolution? in fields.lazy.map({ $0?.resolution })
    where resolution == "coordination" || resolution == "issuer" || resolution == "reported" {
      return true
    }
    return false
  }

  /// Gives what the issuer was taken to claim to whom it is reported of.
  mutating func attribute(to reporter: ActorReference) {
    for place in fields.indices where fields[place]?.resolution == "issuer" {
      fields[place]?.value = .actor(reporter)
      fields[place]?.resolution = "reported"
    }
  }

  /// The fields that are there, in order.
  var filled: [Field] {
    var filled: [Field] = []
    filled.reserveCapacity(count)
    for case let field? in fields { filled.append(field) }
    return filled
  }
}
