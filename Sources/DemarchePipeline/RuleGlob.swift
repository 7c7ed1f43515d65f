import DemarcheModel

/// Patterns over rule ids: `*` stands for any characters.
enum RuleGlob {
  /// Whether `pattern` matches the whole id, or what stands behind its last slashes:
  /// `stance.*` matches `demarche/eu-statements/stance.eu`.
  static func matches(_ pattern: String, id: String) -> Bool {
    FilterGlob(pattern: pattern, fitsLastParts: true).matches(id)
  }
}
