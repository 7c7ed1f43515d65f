/// What a state asks of its host beside host functions.
package struct LuaHooks {
  /// Receives the text of each `print`, without a line end.
  package var print: (String) -> Void
  /// Finds the module that a script requires.
  package var require: (String) throws(LuaHostError) -> LuaModule

  /// Hooks that drop what is printed and know no module; set what the host offers.
  package init() {
    print = { _ in }
    require = { (name) throws(LuaHostError) in
      throw LuaHostError("module '\(name)' is not known", name: name)
    }
  }
}
