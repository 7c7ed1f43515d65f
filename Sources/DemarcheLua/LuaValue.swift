/// A Lua value outside the virtual machine.
package enum LuaValue: Sendable, Equatable {
  /// Lua's `nil`; in a list of values it keeps the place of one.
  case none
  case boolean(Bool)
  case integer(Int)
  case number(Double)
  /// Text; bytes that are not UTF-8 have been repaired on the way out of Lua.
  case string(String)
  case table(LuaTable)
  case function(LuaFunction)
  case handle(LuaHandle)
  /// The host function at this position in the list that the state was made with.
  case hostFunction(Int)

  /// The word Lua's `type` uses, for messages.
  package var typeName: String {
    switch self {
    case .none: "nil"
    case .boolean: "boolean"
    case .integer, .number: "number"
    case .string: "string"
    case .table: "table"
    case .function, .hostFunction: "function"
    case .handle: "userdata"
    }
  }
}
