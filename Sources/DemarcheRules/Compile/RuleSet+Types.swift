package import DemarcheModel

extension RuleSet {
  /// The annotation types there are: those of the core, then those of packs whose rules emit them.
  package var types: [AnnotationType] {
    let own = emittedTypes.filter { type in
      !AnnotationType.core.contains { $0.name == type.name }
    }
    return AnnotationType.core + own
  }
}
