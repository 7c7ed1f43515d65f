/// One string of `lines`: a whole line, or an optional one.
struct LinePattern: Sendable {
  var program: Program
  var captures: [String]
  var isOptional: Bool
  var source: PatternText
}
