/// Names that their parts decide, so that the same thing has the same name in every run.
package enum StableName {
  /// A UUID of version 8 (RFC 9562), without `urn:uuid:`.
  ///
  /// - Parameters:
  ///   - parts: what decides it; where one part ends and the next begins counts too.
  ///   - sha256: gives the SHA-256 of bytes in hexadecimal digits.
  package static func uuid(_ parts: [String], sha256: ([UInt8]) -> String) -> String {
    let bytes = Array(parts.map { "\($0.utf8.count):\($0)" }.joined().utf8)
    var digits = Array(sha256(bytes).utf8.prefix(32))
    digits += Array(repeating: UInt8(ascii: "0"), count: 32 - digits.count)
    digits[12] = UInt8(ascii: "8")
    digits[16] = UInt8(ascii: "a")
    var text: [UInt8] = []
    for (index, digit) in digits.enumerated() {
      if [8, 12, 16, 20].contains(index) { text.append(UInt8(ascii: "-")) }
      text.append(digit)
    }
    return String(decoding: text, as: UTF8.self)
  }
}
