package import Testing

/// A browser without a window, for pages that people will open.
package enum Browser {
  /// The path of Chromium; nil where it is not installed.
  package static let path = Command.find(["chromium", "chromium-browser"])
}

extension Trait where Self == ConditionTrait {
  /// Skips the test where there is no browser.
  package static var needsBrowser: Self {
    .enabled(if: Browser.path != nil, "needs chromium on the path: apt-get install chromium")
  }
}
