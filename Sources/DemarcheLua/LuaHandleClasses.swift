/// The classes of handles of a state, and the functions that answer for them.
///
/// A function that throws raises an error in the script, which names its line.
package struct LuaHandleClasses {
  /// Compares two handles of one class.
  package typealias Comparison = (LuaHandle, LuaHandle) throws(LuaHostError) -> Bool

  /// The name of each class, by class id; messages use it.
  package let names: [String]
  /// The value of a field; a method is a ``LuaValue/hostFunction(_:)``.
  package var index: (LuaHandle, LuaValue) throws(LuaHostError) -> LuaValue
  /// The number by which ``readField`` knows a field, or nil for a field that ``index`` answers.
  ///
  /// It must always be the same for a class id and a name, since a state remembers it.
  package var fieldNumber: (UInt32, String) -> Int?
  /// The value of a field with a number; like ``index``, but fast.
  package var readField: (LuaHandle, Int) throws(LuaHostError) -> LuaValue
  /// Whether two handles of one class that differ in generation or id are equal.
  package var areEqual: Comparison
  /// What `tostring` shows.
  package var text: (LuaHandle) throws(LuaHostError) -> String
  /// What `#` gives.
  package var count: (LuaHandle) throws(LuaHostError) -> Int
  /// The order behind `<`; `a <= b` is answered as `not (b < a)`.
  package var isLess: Comparison

  /// Classes without fields, order or length; set what they have.
  package init(names: [String] = []) {
    self.names = names
    func name(_ handle: LuaHandle) -> String { names[Int(handle.classID)] }
    index = { (handle, key) throws(LuaHostError) in
      throw LuaHostError("a \(name(handle)) has no fields")
    }
    fieldNumber = { (_, _) in nil }
    readField = { (handle, _) throws(LuaHostError) in
      throw LuaHostError("a \(name(handle)) has no such field")
    }
    areEqual = { (_, _) throws(LuaHostError) in false }
    text = { (handle) throws(LuaHostError) in name(handle) }
    count = { (handle) throws(LuaHostError) in
      throw LuaHostError("a \(name(handle)) has no length")
    }
    isLess = { (handle, _) throws(LuaHostError) in
      throw LuaHostError("\(name(handle)) values have no order")
    }
  }
}
