import DemarcheModel

/// Words of a gold file: an object with `text`, `ustart` and `uend`, or a plain string.
struct GoldText: Sendable, Hashable, Decodable {
  var text: String
  /// Bytes into the statement's file; nil where the gold gives only words.
  var range: TextRange?

  private enum Key: String, CodingKey { case text, ustart, uend }

  init(from decoder: any Decoder) throws {
    if let text = try? decoder.singleValueContainer().decode(String.self) {
      self.text = text
      return
    }
    let values = try decoder.container(keyedBy: Key.self)
    text = try values.decode(String.self, forKey: .text)
    guard let start = try values.decodeIfPresent(Int.self, forKey: .ustart) else { return }
    let end = try values.decode(Int.self, forKey: .uend)
    guard start >= 0, end > start else {
      throw DecodingError.dataCorruptedError(
        forKey: .uend, in: values,
        debugDescription: "'ustart' and 'uend' should be a range, but are \(start) and \(end)")
    }
    range = TextRange(start, end)
  }
}
