/// What can be given bytes that libFuzzer thinks up.
enum FuzzTarget: String, CaseIterable {
  case text, html, feed, pattern

  /// Runs libFuzzer with its own options, those behind the name of the target.
  func run(_ options: inout [UnsafeMutablePointer<CChar>?]) -> Int32 {
    switch self {
    case .text: FuzzDriver.run(&options) { FuzzDriver.feed($0, $1, TextTarget.check) }
    case .html: FuzzDriver.run(&options) { FuzzDriver.feed($0, $1, ReaderTarget.checkPage) }
    case .feed: FuzzDriver.run(&options) { FuzzDriver.feed($0, $1, ReaderTarget.checkFeed) }
    case .pattern: FuzzDriver.run(&options) { FuzzDriver.feed($0, $1, PatternTarget.check) }
    }
  }
}
