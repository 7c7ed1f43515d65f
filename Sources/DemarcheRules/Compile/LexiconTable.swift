/// The entries of all lexicons.
struct LexiconTable: Sendable {
  private var rows: [LexiconEntry] = []

  /// How many there are.
  var count: Int { rows.count }

  mutating func append(_ entry: LexiconEntry) { rows.append(entry) }

  /// The number of the span type that an entry offers.
  func type(_ entry: Int) -> Int { rows[entry].type }

  /// The canonical name.
  func name(_ entry: Int) -> String { rows[entry].name }

  /// The id, where it has one.
  func id(_ entry: Int) -> String? { rows[entry].id }

  /// A further attribute.
  func attribute(_ field: String, of entry: Int) -> String? { rows[entry].attributes[field] }

  /// The first entry of a type with that id.
  func first(type: Int, id: String) -> Int? {
    rows.firstIndex { $0.type == type && $0.id == id }
  }
}
