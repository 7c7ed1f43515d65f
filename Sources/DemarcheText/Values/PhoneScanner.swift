/// Reads telephone numbers that begin with an international prefix, "+" or "00".
///
/// - Source: ITU-T E.164 for the length; the trunk zero in brackets after ITU-T E.123.
struct PhoneScanner {
  let lexemes: LexemeReader
  /// The sentence.
  var range = 0..<0

  init(_ lexemes: LexemeReader) { self.lexemes = lexemes }

  private var tokens: [Token] { lexemes.tokens }
  private var utf8: [UInt8] { lexemes.utf8 }

  /// The telephone number that begins at `index`, in E.164 form, and the token behind it.
  func phone(at index: Int) -> (text: String, end: Int)? {
    var first = index
    if tokens[index].flags.contains(.number) {
      guard isDoubleZero(index) else { return nil }
    } else {
      guard kind(index) == .plus, isPrefix(index) else { return nil }
      first += 1
    }
    var group = Group(end: first)
    var next = first
    while range.contains(next), next == first || !breaksLine(next) {
      guard let step = step(at: next, isFirst: next == first, &group) else { break }
      next += step
    }
    if first == index { group.digits.removeFirst(min(2, group.digits.count)) }
    return finish(group)
  }

  // What was read so far.
  private struct Group {
    var digits: [UInt8] = []
    var end: Int
    var dashes = 0
    var isOpen = false
  }

  // How many tokens the one at `index` takes on; nil where the number ends before it.
  private func step(at index: Int, isFirst: Bool, _ group: inout Group) -> Int? {
    switch kind(index) {
    case .digits, .longDigits, .mixed, .decimal, .dotted, .ordinalDigits:
      guard isFirst || !isOther(index), append(index, to: &group.digits) else { return nil }
      group.end = index + 1
      return kind(index) == .mixed ? nil : 1
    case .open where !group.isOpen:
      if isTrunkZero(index) { return 3 }
      group.isOpen = true
    case .close where group.isOpen:
      group.isOpen = false
      if group.end == index { group.end = index + 1 }
    case .dash: group.dashes += isJoined(index) && isJoined(index + 1) ? 1 : 0
    case .slash where isJoined(index): break
    case .stop where lexemes[index].value == 1 && isJoined(index + 1): break
    default: return nil
    }
    return 1
  }

  private func finish(_ group: Group) -> (text: String, end: Int)? {
    let digits = group.digits
    // Six digits only where two dashes show that they are no sum ("+49-49-34").
    guard digits.count >= 7 || (digits.count == 6 && group.dashes >= 2), digits.first != 0x30,
      !digits.dropFirst().allSatisfy({ $0 == 0x30 })
    else { return nil }
    switch kind(group.end) {
    case .scale, .counted, .currencyCode, .currencyWord, .currencySymbol: return nil
    default: break
    }
    return ("+" + String(decoding: digits, as: UTF8.self), group.end)
  }

  private func kind(_ index: Int) -> Lexeme.Kind {
    range.contains(index) ? lexemes[index].kind : .other
  }

  private func isJoined(_ index: Int) -> Bool {
    range.contains(index) && !tokens[index].flags.contains(.spaceBefore)
  }

  private func breaksLine(_ index: Int) -> Bool {
    tokens[index].flags.contains(.lineBreakBefore)
  }

  // "+" before a country code, not behind a number: "650+253" is a sum.
  private func isPrefix(_ index: Int) -> Bool {
    guard
      kind(index + 1) == .digits || kind(index + 1) == .longDigits
        || kind(index + 1) == .mixed || kind(index + 1) == .dotted
    else { return false }
    return !isJoined(index) || index == range.lowerBound || kind(index - 1) == .plus
      || tokens[index - 1].flags.contains(.punctuation)
  }

  // "0032 …", "003224…".
  private func isDoubleZero(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.end - token.start >= 2, utf8[Int(token.start)] == 0x30,
      utf8[Int(token.start) + 1] == 0x30, kind(index) == .digits || kind(index) == .longDigits
    else { return false }
    guard isJoined(index), index > range.lowerBound else { return true }
    return kind(index - 1) == .open || kind(index - 1) == .colon
  }

  private func isTrunkZero(_ index: Int) -> Bool {
    guard kind(index + 1) == .digits, kind(index + 2) == .close else { return false }
    return lexemes[index + 1].detail == 1 && lexemes[index + 1].value == 0
  }

  // A number that begins something else: "… 53 20 March".
  private func isOther(_ index: Int) -> Bool {
    switch kind(index + 1) {
    case .month: true
    case .colon: isJoined(index + 1)
    default: kind(index) == .ordinalDigits
    }
  }

  // Adds the digits of a token; those before an extension ("…890x456"). False where they are too
  // many.
  private func append(_ index: Int, to digits: inout [UInt8]) -> Bool {
    let before = digits.count
    for offset in Int(tokens[index].start)..<Int(tokens[index].end) {
      let byte = utf8[offset]
      if byte >= 0x30 && byte <= 0x39 {
        digits.append(byte)
      } else if byte != 0x2E {
        break
      }
    }
    if digits.count <= 15 { return true }
    digits.removeLast(digits.count - before)
    return false
  }
}
