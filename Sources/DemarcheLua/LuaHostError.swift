/// What a host function throws. A script may catch it with `pcall`; it sees the message alone.
package struct LuaHostError: Error, Sendable, Equatable {
  /// Lower case, without a full stop.
  package var message: String
  /// A diagnostic code such as `lua/unknown-field`.
  package var code: String?
  /// The name the script wrote, for a suggestion.
  package var name: String?
  /// The names it could have written.
  package var candidates: [String]

  /// An error for the script, with what a diagnostic may add.
  package init(
    _ message: String, code: String? = nil, name: String? = nil, candidates: [String] = []
  ) {
    self.message = message
    self.code = code
    self.name = name
    self.candidates = candidates
  }
}
