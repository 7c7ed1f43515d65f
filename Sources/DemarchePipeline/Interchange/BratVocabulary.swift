/// The types, roles and attributes of a collection, for its `annotation.conf`.
package struct BratVocabulary: Sendable {
  private var entities: Set<String> = []
  private var events: [String: Set<String>] = [:]
  private var attributes: [String: Set<String>] = [:]

  /// Nothing yet.
  package init() {}

  mutating func addEntity(_ type: String) { entities.insert(type) }

  mutating func addEvent(_ type: String, roles: [String]) {
    events[type, default: []].formUnion(roles)
  }

  // Nil is an attribute that is there or not.
  mutating func addAttribute(_ name: String, value: String?) {
    attributes[name, default: []].formUnion([value].compactMap { $0 })
  }

  /// Adds all of another.
  package mutating func merge(_ other: BratVocabulary) {
    entities.formUnion(other.entities)
    events.merge(other.events) { $0.union($1) }
    attributes.merge(other.attributes) { $0.union($1) }
  }

  /// The configuration file.
  package var configuration: String {
    var lines = ["# Made by demarche; types, roles and attributes that occur in this folder."]
    lines += ["", "[entities]", ""] + entities.sorted()
    lines += ["", "[relations]", "", "[events]", ""]
    for (type, roles) in events.sorted(by: { $0.key < $1.key }) {
      lines.append(
        ([type] + [roles.sorted().map { "\($0)?:<ENTITY>" }.joined(separator: ", ")])
          .filter { !$0.isEmpty }.joined(separator: "\t"))
    }
    lines += ["", "[attributes]", ""]
    for (name, values) in attributes.sorted(by: { $0.key < $1.key }) {
      let choice = values.isEmpty ? "" : ", Value:" + values.sorted().joined(separator: "|")
      lines.append(name + "\tArg:<ANY>" + choice)
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
