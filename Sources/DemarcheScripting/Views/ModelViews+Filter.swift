import DemarcheLua
import DemarcheModel

extension ModelViews {
  /// The annotations of which a filter is true, those of one statement or of all.
  func annotations(
    where text: String, statement: Int?
  ) throws(LuaHostError) -> LuaValue {
    let filter: Filter
    do throws(FilterError) {
      filter = try FilterParser.parse(text, types: types)
    } catch {
      let diagnostic = error.diagnostic
      throw LuaHostError(
        "filter '\(text)', column \(diagnostic.column ?? 1): \(diagnostic.message)"
          + (diagnostic.help.map { "; \($0)" } ?? ""), code: diagnostic.code)
    }
    var found: [LuaHandle] = []
    var scope: (statement: Int, value: FilterScope)?
    for (index, entry) in annotations.enumerated() {
      if let statement, entry.statement != statement { continue }
      var here = scope?.value ?? FilterScope(statements[entry.statement])
      if scope?.statement != entry.statement { here = FilterScope(statements[entry.statement]) }
      if here.matches(filter, entry.value) { found.append(rawHandle(.annotation, index)) }
      scope = (entry.statement, here)
    }
    return list(found)
  }
}
