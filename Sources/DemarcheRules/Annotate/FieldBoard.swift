import DemarcheModel

/// The fields of an annotation while they are filled in, each at its place in the declaration.
struct FieldBoard {
  private var fields: [Field?] = []
  private var width = 0
  private var count = 0
  // A bit for each place where somebody else was found to stand for who is not named.
  private var inferred: UInt64 = 0

  /// Empties it, for a type with so many fields.
  mutating func clear(_ fieldCount: Int) {
    if count > 0 {
      for place in 0..<width where fields[place] != nil { fields[place] = nil }
    }
    while fields.count < fieldCount { fields.append(nil) }
    width = fieldCount
    count = 0
    inferred = 0
  }

  /// Whether nothing stands there yet.
  func isFree(_ place: Int) -> Bool {
    switch fields[place] {
    case nil: true
    default: false
    }
  }

  /// The actor that a field names, and how it was reached.
  func actor(_ place: Int) -> (actor: ActorReference, resolution: String?)? {
    guard case .actor(let actor)? = fields[place]?.value else { return nil }
    return (actor, fields[place]?.resolution)
  }

  /// Puts a field in its place, whatever stood there.
  mutating func put(_ field: consuming Field, at place: Int) {
    if isFree(place) { count += 1 }
    // Types with more fields than bits do not exist; what is behind would only be less exact.
    let bit: UInt64 = place < 64 ? 1 << UInt64(place) : 0
    if let resolution = field.resolution, FieldBoard.inferring.contains(resolution) {
      inferred |= bit
    } else {
      inferred &= ~bit
    }
    fields[place] = field
  }

  private static let inferring = ["coordination", "issuer", "reported"]

  /// Whether somebody else was found to stand for who is not named.
  var isInferred: Bool { inferred != 0 }

  /// Gives what the issuer was taken to claim to whom it is reported of.
  mutating func attribute(to reporter: ActorReference) {
    for place in 0..<width where fields[place]?.resolution == "issuer" {
      fields[place]?.value = .actor(reporter)
      fields[place]?.resolution = "reported"
    }
  }

  /// Leaves open whose claim it is, where the issuer was taken for it.
  mutating func forgetIssuer() {
    for place in 0..<width where fields[place]?.resolution == "issuer" {
      fields[place]?.value = nil
      fields[place]?.resolution = "unresolved"
      if place < 64 { inferred &= ~(1 << UInt64(place)) }
    }
  }

  /// Takes the fields that are there, in order.
  mutating func take() -> [Field] {
    var taken: [Field] = []
    taken.reserveCapacity(count)
    for place in 0..<width {
      if let field = fields[place].take() { taken.append(field) }
    }
    count = 0
    return taken
  }
}
