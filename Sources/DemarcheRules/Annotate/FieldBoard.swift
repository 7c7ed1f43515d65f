import DemarcheModel

/// The fields of an annotation while they are filled in, each at its place in the declaration.
struct FieldBoard {
  // Those that are there, in the order in which they came, and the place of each.
  private var fields: [Field] = []
  private var places: [Int] = []
  // A bit for each place where something stands, and for each where somebody else was found to stand
  // for who is not named.
  private var taken: UInt64 = 0
  private var inferred: UInt64 = 0

  // Types with more fields than bits do not exist; places behind share the last, and are looked up.
  private static func bit(_ place: Int) -> UInt64 { 1 << UInt64(min(place, 63)) }

  /// Empties it.
  mutating func clear() {
    if !fields.isEmpty { fields = [] }
    places.removeAll(keepingCapacity: true)
    taken = 0
    inferred = 0
  }

  /// Whether nothing stands there yet.
  func isFree(_ place: Int) -> Bool {
    taken & FieldBoard.bit(place) == 0 || place >= 63 && !places.contains(place)
  }

  /// The actor that a field names, and how it was reached.
  func actor(_ place: Int) -> (actor: ActorReference, resolution: String?)? {
    guard !isFree(place), let index = places.firstIndex(of: place),
      case .actor(let actor)? = fields[index].value
    else { return nil }
    return (actor, fields[index].resolution)
  }

  /// Puts a field in its place, whatever stood there.
  mutating func put(_ field: consuming Field, at place: Int) {
    if let resolution = field.resolution, FieldBoard.inferring.contains(resolution) {
      inferred |= FieldBoard.bit(place)
    } else {
      inferred &= ~FieldBoard.bit(place)
    }
    if isFree(place) {
      taken |= FieldBoard.bit(place)
      places.append(place)
      if fields.isEmpty { fields.reserveCapacity(8) }
      fields.append(field)
    } else if let index = places.firstIndex(of: place) {
      fields[index] = field
    }
  }

  private static let inferring = ["coordination", "issuer", "reported"]

  /// Whether somebody else was found to stand for who is not named.
  var isInferred: Bool { inferred != 0 }

  /// Gives what the issuer was taken to claim to whom it is reported of.
  mutating func attribute(to reporter: ActorReference) {
    for index in fields.indices where fields[index].resolution == "issuer" {
      fields[index].value = .actor(reporter)
      fields[index].resolution = "reported"
    }
  }

  /// Leaves open whose claim it is, where the issuer was taken for it.
  mutating func forgetIssuer() {
    for index in fields.indices where fields[index].resolution == "issuer" {
      fields[index].value = nil
      fields[index].resolution = "unresolved"
      inferred &= ~FieldBoard.bit(places[index])
    }
  }

  /// Takes the fields that are there, in the order of their places.
  mutating func take() -> [Field] {
    var result: [Field] = []
    swap(&result, &fields)
    for index in places.indices.dropFirst() where places[index] < places[index - 1] {
      result = places.indices.sorted { places[$0] < places[$1] }.map { result[$0] }
      break
    }
    clear()
    return result
  }
}
