/// A small value that a script holds for an object of the host.
///
/// Lua sees an opaque userdata whose fields are answered by ``LuaHandleClasses``. `generation`
/// lets the host refuse a handle that has outlived its object.
package struct LuaHandle: Sendable, Hashable {
  /// The class, as an index into ``LuaHandleClasses/names``.
  package let classID: UInt32
  /// Which life of the object is meant; the host decides what is stale.
  package let generation: UInt32
  /// The object, in the numbering of the host.
  package let id: UInt64

  /// A handle for an object of the host.
  package init(classID: UInt32, generation: UInt32, id: UInt64) {
    self.classID = classID
    self.generation = generation
    self.id = id
  }
}
