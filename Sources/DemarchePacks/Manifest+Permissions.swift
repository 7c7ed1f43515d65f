extension Manifest.Permissions {
  /// What was granted, or is to be.
  package init(read: [String], clock: Bool) {
    self.init(read: read, clock: clock, why: nil)
  }
}
