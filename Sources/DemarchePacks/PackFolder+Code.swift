extension PackFolder {
  /// Whether it holds Lua; a pack that does not is data alone, and never asks to be trusted.
  package var holdsCode: Bool {
    !rules.isEmpty || !libraries.isEmpty || !reports.isEmpty || !readers.isEmpty || !formats.isEmpty
  }
}
