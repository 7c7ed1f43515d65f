extension Int {
  /// A polarity as a sign: `+`, `−` or `±`.
  package var polaritySign: String { self > 0 ? "+" : self < 0 ? "−" : "±" }

  /// A strength with the sign of its polarity, as people read it: `+2`, `−1`, `±0`.
  package func signed(by polarity: Int) -> String { polarity.polaritySign + String(self) }
}
