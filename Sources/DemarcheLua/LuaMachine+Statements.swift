import CLuaShim

/// From one statement to the next.
extension LuaMachine {
  func seal() throws(LuaError) {
    try unsafe enter { unsafe dlua_seal($0) }
  }

  func beginStatement(seed: UInt64) throws(LuaError) {
    try unsafe enter { unsafe dlua_begin_statement($0, seed) }
  }
}
