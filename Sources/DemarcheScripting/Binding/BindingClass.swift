/// A table that scripts write or get, or a class of values, with its fields.
package struct BindingClass: Sendable {
  /// Its name in stubs.
  package let name: String
  /// One sentence.
  package let documentation: String
  /// Where values of it are there; for tables that scripts write, where they write them.
  package let places: BindingPlaces
  package let members: [BindingName]
  /// What stands in it without a name: the key and the type in the words of LuaCATS, such as
  /// `[integer]` and `string`.
  package let items: [Items]
  /// Its names, in order.
  package let names: [String]

  /// Entries of a table that have no fixed name.
  package struct Items: Sendable {
    package var key: String
    package var type: String

    init(_ key: String, _ type: String) {
      self.key = key
      self.type = type
    }
  }

  init(
    _ name: String, _ documentation: String, in places: BindingPlaces, items: [Items] = [],
    _ members: [BindingName]
  ) {
    self.name = name
    self.documentation = documentation
    self.places = places
    self.items = items
    self.members = members
    names = members.map(\.name)
  }
}
