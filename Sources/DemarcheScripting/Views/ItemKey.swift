import DemarcheModel

/// What an item of a list is put into a group by, and sorted by.
struct ItemKey: Hashable {
  /// What makes two the same: an id, or the words in small letters.
  var id: String
  /// What people read.
  var name: String
  /// What decides the order where there is a number.
  var number: Double?

  /// Of items that have no value.
  static let missing = ItemKey("–", id: "")

  init(_ name: String, id: String? = nil, number: Double? = nil) {
    self.id = id ?? ItemKey.folded(name)
    self.name = name
    self.number = number
  }

  init(_ number: Double) {
    let text = Int(exactly: number).map(String.init) ?? String(number)
    self.init(text, id: text, number: number)
  }

  init(_ actor: ActorReference) {
    self.init(actor.name.isEmpty ? actor.id ?? "" : actor.name, id: actor.id)
  }

  static func == (left: ItemKey, right: ItemKey) -> Bool { left.id == right.id }

  func hash(into hasher: inout Hasher) { hasher.combine(id) }

  /// Whether it comes before another: those with a number by it, then the others by name.
  func comes(before other: ItemKey) -> Bool {
    switch (number, other.number) {
    case (let number?, let next?) where number != next: return number < next
    case (_?, nil): return true
    case (nil, _?): return false
    default: break
    }
    let names = (ItemKey.folded(name), ItemKey.folded(other.name))
    return names.0 == names.1 ? id < other.id : names.0 < names.1
  }

  // Case, accents and signs aside; what is only signs stays.
  private static func folded(_ name: String) -> String {
    let words = SearchText(name).bytes
    return words.isEmpty ? name : String(decoding: words.dropFirst().dropLast(), as: UTF8.self)
  }
}
