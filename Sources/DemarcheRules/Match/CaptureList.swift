/// What the capture slots of a match took; the first eight in place, as few patterns have more.
struct CaptureList {
  private var first = InlineArray<8, RawMatch.Capture>(repeating: .none)
  private var more: [RawMatch.Capture] = []
  let count: Int

  /// So many slots that took nothing.
  init(count: Int) {
    self.count = count
    if count > 8 { more = [RawMatch.Capture](repeating: .none, count: count - 8) }
  }

  init(_ captures: [RawMatch.Capture]) {
    self.init(count: captures.count)
    for slot in captures.indices { self[slot] = captures[slot] }
  }

  subscript(slot: Int) -> RawMatch.Capture {
    get { slot < 8 ? first[slot] : more[slot - 8] }
    set {
      if slot < 8 { first[slot] = newValue } else { more[slot - 8] = newValue }
    }
  }

  /// All of them.
  var all: [RawMatch.Capture] { (0..<count).map { self[$0] } }
}
