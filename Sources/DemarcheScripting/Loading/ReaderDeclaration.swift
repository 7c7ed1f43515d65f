package import DemarcheRules

/// A reader of source documents as a pack declares it.
package struct ReaderDeclaration: Sendable {
  package var name: String
  /// The id of its pack.
  package var pack: String
  /// Of the file names that it claims, in small letters, without the full stop.
  package var extensions: [String]
  /// In which its sources are where they are not UTF-8; nil where that is to be guessed.
  package var charset: String?
  /// Tells whether a source that no name claims is its own.
  package var detect: CallbackReference?
  package var read: CallbackReference
  /// Where the functions stand, for faults that Lua knows no line of.
  package var detectLocation: RuleLocation
  package var readLocation: RuleLocation

  /// `namespace/pack/name`.
  package var id: String { pack + "/" + name }
}
