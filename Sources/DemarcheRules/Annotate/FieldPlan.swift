import DemarcheModel

/// Where a type's fields come from in the matches of one pattern; shared by all of them.
final class FieldPlan: Sendable {
  /// A field that a capture names.
  struct Captured: Sendable {
    /// Among the fields of the type.
    var place: Int
    var slot: Int
  }

  /// In the order of the type's declaration.
  let captured: [Captured]
  /// For each setter of the rule the slot it reads; -1 where the pattern has no such capture.
  let setterSlots: [Int]

  init(_ type: AnnotationType, captures: [String], setters: [RuleRunner.Setter]) {
    captured = type.fields.enumerated().compactMap { place, field in
      captures.firstIndex(of: field.name).map { Captured(place: place, slot: $0) }
    }
    setterSlots = setters.map { setter in
      guard case .capture(let read) = setter.source else { return -1 }
      return captures.firstIndex(of: read.name) ?? -1
    }
  }
}
