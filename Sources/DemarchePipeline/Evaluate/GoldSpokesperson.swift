/// Who speaks according to a gold file.
struct GoldSpokesperson: Sendable, Decodable {
  var name: String?
  var role: String?
  var phone: String?
}
