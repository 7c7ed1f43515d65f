/// A name, number or address of a contact in the form in which it is compared.
struct ContactKey: Sendable, Hashable {
  private let text: String
  /// Whether it is a telephone number; `text` then holds the digits of E.164.
  let isPhone: Bool

  /// Reads "+32 (0)460 75 45 53", "Press@mfa.example", "Peter Stano".
  init(_ written: String) {
    let plain = FoldedName(written).text
    var number = plain
    for lead in ["telephone", "phone", "tel.", "tel", "mobile"] where number.hasPrefix(lead) {
      number = String(number.dropFirst(lead.utf8.count))
      break
    }
    let digits = ContactKey.digits(number)
    isPhone = digits.utf8.count >= 6 && !number.contains { $0.isLetter || $0 == "@" }
    text = isPhone ? digits : plain
  }

  // Without the trunk zero in brackets and the international prefix.
  private static func digits(_ number: String) -> String {
    let plain = number.split(separator: "(0)", omittingEmptySubsequences: false).joined()
    let digits = String(plain.filter { ("0"..."9").contains($0) })
    return digits.hasPrefix("00") ? String(digits.dropFirst(2)) : digits
  }
}
