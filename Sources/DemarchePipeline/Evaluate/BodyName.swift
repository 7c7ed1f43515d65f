/// The name of a body of a state or an organisation, such as "Delegation of the European Union to
/// Norlund", "EU Delegation to Aldmar" or "Ministère des Affaires étrangères de la France".
struct BodyName {
  private let words: [Substring]

  init(_ name: String) { words = name.split(separator: " ") }

  /// Names that may be the owner's: behind each "of", and what stands before the body.
  var owners: [String] {
    guard let body = words.firstIndex(where: { BodyName.bodies.contains($0.lowercased()) }) else {
      return []
    }
    var owners: [String] = []
    if body > 0 { owners.append(BodyName.bare(words[..<body])) }
    for index in words.indices where index > body {
      guard BodyName.links.contains(words[index].lowercased()) else { continue }
      let rest = words[(index + 1)...]
      let end = rest.firstIndex { BodyName.ends.contains($0.lowercased()) } ?? rest.endIndex
      owners.append(BodyName.bare(rest[..<end]))
    }
    return owners.filter { !$0.isEmpty }
  }

  private static func bare(_ words: ArraySlice<Substring>) -> String {
    words.drop { ["the", "la", "le", "les"].contains($0.lowercased()) }.joined(separator: " ")
  }

  private static let bodies: Set<String> = [
    "delegation", "ministry", "government", "department", "embassy", "mission", "spokesperson",
    "representation", "presidency", "délégation", "ministère", "gouvernement", "ambassade",
  ]
  private static let links: Set<String> = ["of", "de", "du"]
  private static let ends: Set<String> = ["to", "in", "at", "for", "auprès", "en"]
}
