import DemarcheModel

/// Words of a gold file: an object with `text`, `ustart` and `uend`, or a plain string. Without
/// `text` they are those of the statement's file at that place.
struct GoldText: Sendable, Hashable, Decodable {
  var text: String
  /// Bytes into the statement's file; nil where the gold gives only words.
  var range: TextRange?

  /// Under which a decoder has the bytes of the statement's file.
  static let sourceKey = CodingUserInfoKey(rawValue: "source")

  private enum Key: String, CodingKey { case text, ustart, uend }

  init(from decoder: any Decoder) throws {
    if let text = try? decoder.singleValueContainer().decode(String.self) {
      self.text = text
      return
    }
    let values = try decoder.container(keyedBy: Key.self)
    let given = try values.decodeIfPresent(String.self, forKey: .text)
    guard let start = try values.decodeIfPresent(Int.self, forKey: .ustart) else {
      text = try given ?? values.decode(String.self, forKey: .text)
      return
    }
    let end = try values.decode(Int.self, forKey: .uend)
    guard start >= 0, end > start else {
      throw DecodingError.dataCorruptedError(
        forKey: .uend, in: values,
        debugDescription: "'ustart' and 'uend' should be a range, but are \(start) and \(end)")
    }
    range = TextRange(start, end)
    text = try given ?? GoldText.words(TextRange(start, end), decoder, values)
  }

  private static func words(
    _ range: TextRange, _ decoder: any Decoder, _ values: KeyedDecodingContainer<Key>
  ) throws -> String {
    guard let key = sourceKey, let bytes = decoder.userInfo[key] as? [UInt8] else {
      throw DecodingError.dataCorruptedError(
        forKey: .text, in: values,
        debugDescription: "the words are not given, and the statement's file is neither beside the "
          + "gold nor in the folder of '--statements'")
    }
    guard range.end <= bytes.count,
      let text = String(validating: bytes[range.start..<range.end], as: UTF8.self)
    else {
      throw DecodingError.dataCorruptedError(
        forKey: .ustart, in: values,
        debugDescription: "'ustart' and 'uend' should cut no character and end by "
          + "\(bytes.count), the end of the statement's file, but are \(range.start) and "
          + "\(range.end)")
    }
    return text
  }
}
