/// Reads what an expectation says behind its sign or its carets.
struct ExpectationReader {
  /// What became of a line.
  enum Outcome {
    /// With the number of the occurrence, where it names one.
    case expectation(CaseExpectation, number: Int?)
    case fault(Fault)
  }
  /// What is wrong, and where in the line.
  struct Fault {
    var code = "case/syntax"
    var message: String
    var spot: Range<Int>
    var help: String
  }

  var expectation: CaseExpectation
  private var words: CaseWords
  private let isCaret: Bool

  init(_ line: String, from index: Int, isCaret: Bool) {
    self.isCaret = isCaret
    let signs = Array(line.unicodeScalars.dropFirst(index))
    expectation = CaseExpectation(
      claim: .present, isGap: false, name: "", words: nil, ranges: [], fields: [], line: 0,
      isCaret: isCaret, signSpot: index..<index + 1, nameSpot: 0..<0, wordsSpot: nil, end: 0)
    var place = 0
    var end = 1
    func skip() {
      while place < signs.count, signs[place] == " " || signs[place] == "\t" { place += 1 }
    }
    skip()
    let first = place
    if place < signs.count, signs[place] == "?" {
      expectation.isGap = true
      place += 1
      end = place
      skip()
    }
    if place < signs.count, signs[place] == "!" || signs[place] == "=" {
      if signs[place] == "!" { expectation.claim = .absent }
      place += 1
      end = place
    }
    if !isCaret { expectation.signSpot = index + first..<index + end }
    words = CaseWords(line, from: index + place)
  }

  mutating func read() -> Outcome {
    guard case .bare(let name)? = words.next() else {
      return .fault(
        Fault(
          message: "an expectation should name a type or a rule, but does not",
          spot: words.spot.isEmpty ? expectation.signSpot : words.spot,
          help: "such as: = demand \"call on\""))
    }
    expectation.name = name
    expectation.nameSpot = words.spot
    expectation.end = words.spot.upperBound
    var number: Int?
    while let token = words.next() {
      switch token {
      case .quoted(let text) where !isCaret && expectation.words == nil && !text.isEmpty:
        expectation.words = text
        expectation.wordsSpot = words.spot
      case .number(let count) where expectation.wordsSpot != nil && number == nil:
        number = count
        expectation.wordsSpot = (expectation.wordsSpot?.lowerBound ?? 0)..<words.spot.upperBound
      case .field(let name, let value, let spot):
        expectation.fields.append(CaseExpectation.FieldTest(name: name, value: value, spot: spot))
      case .bare where words.isApart: return .expectation(expectation, number: number)
      case .open:
        return .fault(
          Fault(
            message: "a quotation should end on its line, but does not", spot: words.spot,
            help: "close it with '\"'"))
      default: return .fault(unexpected())
      }
      expectation.end = words.spot.upperBound
    }
    return .expectation(expectation, number: number)
  }

  private func unexpected() -> Fault {
    Fault(
      message: isCaret
        ? "behind the name should be field=value, but is something else"
        : "behind the name should be \"words\", #NUMBER or field=value, but is something else",
      spot: words.spot, help: "a remark stands behind two blanks")
  }
}
