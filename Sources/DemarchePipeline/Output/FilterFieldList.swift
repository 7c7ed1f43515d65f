package import DemarcheModel

/// The fields that filters know, for people.
package enum FilterFieldList {
  /// A line for each name; those of annotations with the types that have them.
  package static func text(_ types: [AnnotationType]) -> String {
    var lines = FilterField.allNames.map { ($0, "") }
    var seen: Set<String> = []
    for name in types.flatMap({ $0.fields.map(\.name) }) where seen.insert(name).inserted {
      let owners = types.filter { $0.fields.contains { $0.name == name } }.map(\.name)
      let isTaken = FilterField.allNames.contains(name)
      lines.append(((isTaken ? "fields." : "") + name, "of " + owners.joined(separator: ", ")))
    }
    let width = lines.map(\.0.count).max() ?? 0
    return lines.map { name, owners in
      let space = String(repeating: " ", count: owners.isEmpty ? 0 : width + 2 - name.count)
      return name + space + owners + "\n"
    }.joined()
  }
}
