package import DemarcheRules

/// A format of reports as a pack declares it.
package struct FormatDeclaration: Sendable {
  /// A function of the format, by the name of its field.
  struct Function: Sendable {
    var name: String
    var reference: CallbackReference
    /// Where it stands, for faults that Lua knows no line of.
    var location: RuleLocation
  }

  package var name: String
  package var title: String
  package var documentation: String?
  /// The id of its pack.
  package var pack: String
  /// The end of its files' names, without the full stop.
  package var fileExtension: String
  /// What stands between two blocks.
  var separator: String
  /// What text from outside is put through; nil where the function `text` does it.
  var escape: TextEscape?
  var functions: [Function]
  /// Where its name stands.
  package var location: RuleLocation

  /// `namespace/pack/name`.
  package var id: String { pack + "/" + name }

  /// The functions for running text.
  static let inlineNames = Binding.formatInline.map(\.name)
  /// The functions for parts of a document.
  static let blockNames = Binding.formatBlocks.map(\.name)

  func function(_ name: String) -> Function? { functions.first { $0.name == name } }
}
