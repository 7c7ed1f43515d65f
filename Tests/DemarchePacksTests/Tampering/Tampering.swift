import Testing

/// A change by somebody who means harm, and all that is said of it.
struct Tampering: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let refusal: String
  let change: @Sendable (inout IndexSample) throws -> Void

  init(
    _ name: String, _ refusal: String,
    _ change: @escaping @Sendable (inout IndexSample) throws -> Void
  ) {
    testDescription = name
    self.refusal = refusal
    self.change = change
  }
}
