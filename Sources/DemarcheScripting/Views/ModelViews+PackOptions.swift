import DemarcheLua
import DemarcheModel

extension ModelViews {
  /// The value that an option of the pack has for the rule at hand.
  func option(_ name: String) throws(LuaHostError) -> LuaValue {
    let options = setup.options(for: rule)
    guard let option = options.first(where: { $0.luaName == name }) else {
      throw LuaHostError(
        "the pack has no option '\(name)'", code: "option/unknown", name: name,
        candidates: options.map(\.luaName))
    }
    return option.value.map(value) ?? .none
  }
}
