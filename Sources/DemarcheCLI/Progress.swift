/// A line of progress on standard error, on a terminal only.
struct Progress {
  private let total: Int?
  private let isShown: Bool
  private var done = 0

  /// - Parameter total: how many files there are; nil where statements are counted instead, of
  ///   which nobody knows how many there are.
  init(total: Int?, isShown: Bool) {
    self.total = total
    self.isShown = isShown && total ?? .max > 20
  }

  mutating func step(_ count: Int = 1) {
    let before = done
    done += count
    guard isShown, done / 10 > before / 10 || done == total else { return }
    let text = total.map { "\(done) of \($0) files" } ?? "\(done) statements"
    Console.error("\r\u{1B}[K\(text)")
  }

  func finish() {
    if isShown { Console.error("\r\u{1B}[K") }
  }
}
