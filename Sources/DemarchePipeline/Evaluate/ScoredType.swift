/// A class of gold items; what annotations are scored by.
package enum ScoredType: String, Sendable, CaseIterable {
  case stance, demand, commitment, event, instrument, abbreviation, person, organisation, contact

  /// The fields that are scored among the found, in the order of the output.
  package var fields: [String] {
    switch self {
    case .stance: ["polarity", "holder", "target"]
    case .demand: ["addressee", "content"]
    case .commitment: ["by", "content"]
    case .event: ["date"]
    case .instrument: ["name"]
    case .abbreviation: ["long"]
    case .person: ["role"]
    case .organisation: []
    case .contact: ["phone"]
    }
  }

  /// Fields that are stretches of the text; all others say what an item is.
  package var spanFields: [String] { fields.filter { $0 == "target" || $0 == "content" } }

  /// The fields that have to be right for an item to be strictly right.
  package var identifyingFields: [String] { fields.filter { $0 != "target" && $0 != "content" } }

  /// Whether the trigger in its sentence is compared, not the whole range.
  var isClaim: Bool { self == .stance || self == .demand || self == .commitment }
}
