import DemarcheModel

/// Which annotations a script may ask for.
enum AnnotationAccess {
  /// None: it judges or completes matches.
  case none
  /// Those of some types: it is the function of the statement rule of that name.
  case types([AnnotationType], rule: String)
  /// All: it is a report.
  case all

  /// The declaration of a type, where it is known here.
  func type(_ name: String) -> AnnotationType? {
    if case .types(let types, _) = self, let type = types.first(where: { $0.name == name }) {
      return type
    }
    return AnnotationType.core.first { $0.name == name }
  }
}
