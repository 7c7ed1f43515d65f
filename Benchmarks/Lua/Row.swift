/// One kind of work, done in plain C and by the host.
struct Row: Sendable {
  let name: String
  /// The source of a chunk that returns the function to call.
  let source: String
  /// How plain C does it.
  let plain: @Sendable (PlainState, Int) -> Void
  /// How the host does it.
  let host: @Sendable (HostState, Int) -> Void
  /// A loop in Lua, whose cost without the call is taken off.
  var emptyLoop: String?

  /// Work of which the loop is in the script.
  static func looped(_ name: String, _ body: String, before: String = "") -> Row {
    Row(
      name: name,
      source: before + "\nreturn function(n) for i = 1, n do \(body) end end",
      plain: { $0.loop($1) }, host: { $0.loop($1) },
      emptyLoop: "return function(n) for i = 1, n do end end")
  }
}
