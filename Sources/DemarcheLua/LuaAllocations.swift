import CLuaShim

/// The allocations that Lua and its shim make on the calling thread; for tests.
package enum LuaAllocations {
  /// Which allocation fails.
  package enum Failure: Sendable {
    case none
    /// The one after so many.
    case one(after: Int)
    /// All after so many.
    case all(after: Int)
  }

  /// Makes allocations of this thread fail from now on.
  ///
  /// - Returns: how many there were since the last call.
  @discardableResult
  package static func fail(_ failure: Failure) -> Int {
    switch failure {
    case .none: Int(dlua_fail_allocations(-1, 0))
    case .one(let count): Int(dlua_fail_allocations(Int64(count), 0))
    case .all(let count): Int(dlua_fail_allocations(Int64(count), 1))
    }
  }
}
