/// A line of progress on standard error, on a terminal only.
struct Progress {
  private let total: Int
  private let isShown: Bool
  private var done = 0

  init(total: Int, isShown: Bool) {
    self.total = total
    self.isShown = isShown && total > 20
  }

  mutating func step() {
    done += 1
    guard isShown, done % 10 == 0 || done == total else { return }
    Console.error("\r\u{1B}[K\(done) of \(total) files")
  }

  func finish() {
    if isShown { Console.error("\r\u{1B}[K") }
  }
}
