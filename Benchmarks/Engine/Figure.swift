/// One measured number.
struct Figure: Codable {
  /// What a number should reach.
  enum Target: Codable {
    case atLeast(Double)
    case atMost(Double)

    func isMet(by value: Double) -> Bool {
      switch self {
      case .atLeast(let least): value >= least
      case .atMost(let most): value <= most
      }
    }

    var text: String {
      switch self {
      case .atLeast(let least): "≥ " + least.short
      case .atMost(let most): "≤ " + most.short
      }
    }
  }

  var section: String
  var name: String
  var value: Double
  /// MB/s, MB, s, ms, × or a count.
  var unit: String
  /// Sizes, counts, and what else belongs to the number.
  var note: String
  var runs: Int?
  var target: Target?

  var verdict: String { target.map { $0.isMet(by: value) ? "met" : "missed" } ?? "" }
}

extension Double {
  /// Three digits that count; more only before the point.
  var short: String {
    if self == 0 { return "0" }
    var digits = 0
    var size = magnitude
    while size < 100, digits < 4 {
      size *= 10
      digits += 1
    }
    return rounded(to: digits)
  }

  /// So many digits behind the point, without zeros at the end.
  func rounded(to digits: Int) -> String {
    var scale = 1
    for _ in 0..<digits { scale *= 10 }
    let whole = Int((magnitude * Double(scale)).rounded())
    var text = String(whole / scale)
    var rest = whole % scale
    if rest > 0 {
      var tail = ""
      var place = scale / 10
      while rest > 0 {
        tail += String(rest / place)
        rest %= place
        place /= 10
      }
      text += "." + tail
    }
    return (self < 0 ? "-" : "") + text
  }
}
