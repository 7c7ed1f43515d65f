import Foundation
import TestSupport

/// What `extract --format json` and `ndjson` print of one statement, as far as tests look at it.
struct Extracted: Decodable {
  /// Words at a place of the statement's text.
  struct Place: Decodable, Hashable {
    var start: Int
    var end: Int
    var text: String
  }

  struct Annotation: Decodable {
    var type: String
    var start: Int
    var end: Int
    var text: String
    var trigger: Place
    var rule: String
    var fields: [String: Field]

    /// Its own words, its trigger's, and those of its fields that have a place.
    var places: [Place] {
      [Place(start: start, end: end, text: text), trigger]
        + fields.sorted { $0.key < $1.key }.compactMap(\.value.place)
    }
  }

  /// A field is a plain value, or an object that may have words of the text.
  struct Field: Decodable {
    var place: Place?

    init(from decoder: any Decoder) throws { place = try? Place(from: decoder) }
  }

  var id: String
  var source: String
  var issuedOn: String?
  var text: String
  var textOffsetInSource: Int
  var annotations: [Annotation]

  /// The statements of an array.
  static func array(_ bytes: [UInt8]) throws -> [Extracted] {
    try decoder.decode([Extracted].self, from: Data(bytes))
  }

  /// The statements of lines, one a line.
  static func lines(_ bytes: [UInt8]) throws -> [Extracted] {
    try bytes.split(separator: 0x0A).map { try decoder.decode(Extracted.self, from: Data($0)) }
  }

  private static let decoder: JSONDecoder = {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return decoder
  }()

  /// The places whose words are not what stands at them, counted in bytes of `bytes`.
  func wrongPlaces(in bytes: [UInt8]) -> [Place] {
    annotations.flatMap(\.places).filter { place in
      guard 0 <= place.start, place.start <= place.end, place.end <= bytes.count else {
        return true
      }
      return Array(bytes[place.start..<place.end]) != Array(place.text.utf8)
    }
  }

  /// The places whose words are not what stands at them, counted in Unicode scalars of the text.
  var wrongPlacesInScalars: [Place] {
    let scalars = Array(text.unicodeScalars)
    return annotations.flatMap(\.places).filter { place in
      guard 0 <= place.start, place.start <= place.end, place.end <= scalars.count else {
        return true
      }
      return scalars[place.start..<place.end].map(String.init).joined() != place.text
    }
  }
}
