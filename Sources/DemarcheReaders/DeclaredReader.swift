/// A reader that a pack declares, as far as choosing it goes; who runs the pack runs it.
package struct DeclaredReader: Sendable, Hashable {
  /// `namespace/pack/name`.
  package var id: String
  /// Of file names, in small letters, without the full stop.
  package var extensions: [String]
  /// Whether it can be asked if a source of another name is its own.
  package var detects: Bool

  /// Makes one from its parts.
  package init(id: String, extensions: [String], detects: Bool) {
    self.id = id
    self.extensions = extensions
    self.detects = detects
  }

  /// What stands behind the pack in its id.
  package var name: String { id.split(separator: "/").last.map(String.init) ?? id }

  func claims(fileName: String) -> Bool {
    let lowered = fileName.lowercased()
    return extensions.contains { lowered.hasSuffix("." + $0) }
  }
}
