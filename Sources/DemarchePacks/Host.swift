/// The program that runs packs, as their requirements see it.
package struct Host: Sendable, Hashable {
  /// The host's version.
  package let version: SemanticVersion
  /// The level of the Lua API; additive inside a level.
  package let apiLevel: Int

  /// A host, for tests.
  package init(version: SemanticVersion, apiLevel: Int) {
    self.version = version
    self.apiLevel = apiLevel
  }

  /// This program.
  package static let current = Host(version: SemanticVersion(0, 1, 0), apiLevel: 1)
}
