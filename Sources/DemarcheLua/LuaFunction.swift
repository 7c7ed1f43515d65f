/// A Lua function that has left its state, named by its ordinal there.
///
/// Ordinals count from 1 in the order in which functions first leave a state, so the same pack
/// loaded into two states has the same ordinals.
package struct LuaFunction: Sendable, Hashable {
  /// The place in the order of leaving, from 1.
  package let ordinal: Int

  /// A function known by its ordinal, such as one noted in another run.
  package init(ordinal: Int) {
    self.ordinal = ordinal
  }
}
