/// What a phrase of a lexicon stands for.
struct LexiconEntry: Sendable {
  var type: Int
  var id: String?
  var name: String
  var attributes: [String: String]
}
