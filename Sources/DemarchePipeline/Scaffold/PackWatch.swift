import DemarchePacks

/// Tells whether something in a pack's folder has changed.
package struct PackWatch: Sendable {
  private let folder: String
  private var stamps = PackStamps()
  private var digest: [UInt8]?

  /// Watches a folder, of which nothing is known yet.
  package init(folder: String) { self.folder = folder }

  /// Whether a file has changed, come or gone since the last look.
  ///
  /// - Parameter now: nanoseconds since 1970.
  package mutating func hasChanged(now: Int) -> Bool {
    // What the stamps cannot judge, such as links, opening the pack can.
    let current = stamps.update(to: folder, now: now) ?? (try? PackFolder.open(folder))?.digest
    defer { digest = current }
    return current != digest
  }
}
