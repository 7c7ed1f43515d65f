/// Where something stands that is taken in.
struct ImportPlace: Sendable {
  /// The path, as the person gave it.
  var file: String
  /// From 1; nil for what is not told by lines.
  var line: Int?
}
