import DemarcheModel

/// A value of a statement's metadata that counts only where nothing says it for sure.
struct MetadataGuess {
  let field: Field
  let weight: Int
  let speakerRole: String?
  let speakerPhone: String?
  /// The annotation that says it; nil where it stands in a headline outside of the text.
  let draft: Draft?

  /// What tells equal values from others.
  var key: String {
    if case .actor(let actor)? = field.value { return actor.id ?? actor.name }
    return field.value?.plainText ?? ""
  }
}
