/// A function of the host that scripts may call.
///
/// It must not call back into the state that calls it; such a call is refused.
package struct LuaHostFunction {
  /// What it does, by how many results it has.
  enum Body {
    case many((LuaCall) throws(LuaHostError) -> [LuaValue])
    case one((LuaCall) throws(LuaHostError) -> LuaValue)
    case measuring((LuaMeasure) throws(LuaHostError) -> Void)
  }

  /// The global name; `date.year` is field `year` of the global table `date`. An empty name makes
  /// no global: the function is then reached only as ``LuaValue/hostFunction(_:)``.
  package let name: String
  let body: Body

  /// A function under a global name, or under none; `body` gets all arguments and gives all
  /// results.
  package init(
    name: String, body: @escaping (LuaCall) throws(LuaHostError) -> [LuaValue]
  ) {
    self.init(name, .many(body))
  }

  /// A function that has one result, which may be `.none`; it is the faster kind.
  package static func value(
    name: String, body: @escaping (LuaCall) throws(LuaHostError) -> LuaValue
  ) -> LuaHostFunction {
    LuaHostFunction(name, .one(body))
  }

  /// A function without results that is told how much its first argument is; a table is not read for
  /// it.
  package static func measuring(
    name: String, body: @escaping (LuaMeasure) throws(LuaHostError) -> Void
  ) -> LuaHostFunction {
    LuaHostFunction(name, .measuring(body))
  }

  private init(_ name: String, _ body: Body) {
    self.name = name
    self.body = body
  }
}
