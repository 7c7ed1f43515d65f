/// A line of progress on standard error, on a terminal only.
struct Progress {
  private let total: Int?
  private let byteCount: Int?
  private let isShown: Bool
  private let clock = ContinuousClock()
  private let begun: ContinuousClock.Instant
  private var shown: ContinuousClock.Instant
  private var done = 0
  private var doneByteCount = 0
  private static let pause = Duration.milliseconds(200)

  /// - Parameters:
  ///   - total: how many files there are; nil where statements are counted instead, of which
  ///     nobody knows how many there are.
  ///   - byteCount: how many bytes there are, where that is known.
  init(total: Int?, byteCount: Int?, isShown: Bool) {
    self.total = total
    self.byteCount = byteCount
    self.isShown = isShown && total ?? .max > 20
    begun = clock.now
    shown = begun
  }

  mutating func step(_ count: Int = 1, byteCount: Int = 0) {
    done += count
    doneByteCount += byteCount
    guard isShown else { return }
    let now = clock.now
    guard now - shown >= Progress.pause || done == total else { return }
    shown = now
    let seconds = Double((now - begun) / .seconds(1))
    Console.error("\r\u{1B}[K" + text(seconds: seconds))
  }

  func finish() {
    if isShown { Console.error("\r\u{1B}[K") }
  }

  // What is done, how fast, and how long the rest takes at that rate.
  private func text(seconds: Double) -> String {
    var text = total.map { "\(done) of \($0) files" } ?? "\(done) statements"
    guard seconds > 0 else { return text }
    text += ", \(Int(Double(done) / seconds)) a second"
    let part = total.map { Double(done) / Double(max(1, $0)) } ?? partOfBytes
    if let part, part > 0, seconds >= 1 {
      text += ", " + Progress.words(for: seconds * (1 - min(part, 1)) / part) + " left"
    }
    return text
  }

  private var partOfBytes: Double? {
    guard let byteCount, byteCount > 0, doneByteCount > 0 else { return nil }
    return Double(doneByteCount) / Double(byteCount)
  }

  private static func words(for seconds: Double) -> String {
    let whole = Int(seconds.rounded(.up))
    if whole < 90 { return "\(whole) s" }
    if whole < 5400 { return "\((whole + 30) / 60) min" }
    return "\((whole + 1800) / 3600) h"
  }
}
