/// A function of the host that scripts may call.
///
/// It must not call back into the state that calls it; such a call is refused.
package struct LuaHostFunction {
  /// The global name; `date.year` is field `year` of the global table `date`. An empty name makes
  /// no global: the function is then reached only as ``LuaValue/hostFunction(_:)``.
  package let name: String
  /// What it does; it gets all arguments and gives all results.
  package let body: (LuaCall) throws(LuaHostError) -> [LuaValue]

  /// A function under a global name, or under none.
  package init(
    name: String, body: @escaping (LuaCall) throws(LuaHostError) -> [LuaValue]
  ) {
    self.name = name
    self.body = body
  }
}
