import CSodium

/// Bytes as text of 64 letters, with padding.
///
/// - Source: RFC 4648, section 4, by libsodium.
package enum Base64 {
  /// The text of bytes.
  package static func text(_ bytes: [UInt8]) -> String {
    let room = sodium_base64_encoded_len(bytes.count, sodium_base64_VARIANT_ORIGINAL)
    var text = [CChar](repeating: 0, count: room)
    sodium_bin2base64(&text, room, bytes, bytes.count, sodium_base64_VARIANT_ORIGINAL)
    return String(decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// The bytes of a text; nil where it is not written exactly so: blanks, letters of other
  /// alphabets, missing padding, bits behind the last byte.
  package static func bytes(_ text: some StringProtocol) -> [UInt8]? {
    let letters = text.utf8.map { CChar(bitPattern: $0) }
    var bytes = [UInt8](repeating: 0, count: letters.count / 4 * 3 + 3)
    var count = 0
    // Without a place for the end, what is left over is an error.
    let answer = sodium_base642bin(
      &bytes, bytes.count, letters, letters.count, nil, &count, nil,
      sodium_base64_VARIANT_ORIGINAL)
    return answer == 0 ? Array(bytes.prefix(count)) : nil
  }
}
