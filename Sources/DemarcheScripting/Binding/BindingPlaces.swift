/// Where in a pack something of the Lua API is there.
package struct BindingPlaces: OptionSet, Sendable {
  package let rawValue: Int

  /// A set of places by its bits.
  package init(rawValue: Int) { self.rawValue = rawValue }

  /// While the files of a pack run.
  package static let load = BindingPlaces(rawValue: 1)
  /// In `when` and `build` of rules.
  package static let callbacks = BindingPlaces(rawValue: 2)
  /// In `statement` of rules.
  package static let statements = BindingPlaces(rawValue: 4)
  /// In `build` of reports.
  package static let reports = BindingPlaces(rawValue: 8)
  /// In `detect` and `read` of readers.
  package static let readers = BindingPlaces(rawValue: 16)
  /// In the functions of formats.
  package static let formats = BindingPlaces(rawValue: 32)
  /// All places.
  package static let everywhere = BindingPlaces(rawValue: 63)

  private static let names: [(BindingPlaces, String)] = [
    (.load, "at load"), (.callbacks, "in callbacks"), (.statements, "in statement rules"),
    (.reports, "in reports"), (.readers, "in readers"), (.formats, "in formats"),
  ]

  /// `in statement rules and in reports`; `everywhere`; empty for none.
  package var text: String {
    if self == .everywhere { return "everywhere" }
    let words = BindingPlaces.names.filter { contains($0.0) }.map(\.1)
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " and " + last
  }
}
