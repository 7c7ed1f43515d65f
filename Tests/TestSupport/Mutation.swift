/// Small damage to bytes, as broken transfers and hostile people do.
package enum Mutation {
  /// A copy with one to four changes: bits flipped, bytes replaced, pieces cut out, doubled,
  /// moved or repeated, or the end cut off.
  package static func mutated(
    _ bytes: [UInt8], using random: inout some RandomNumberGenerator
  ) -> [UInt8] {
    var result = bytes
    for _ in 0..<Int.random(in: 1...4, using: &random) where !result.isEmpty {
      change(&result, using: &random)
    }
    return result
  }

  /// The beginning of one and the end of the other.
  package static func spliced(
    _ bytes: [UInt8], _ other: [UInt8], using random: inout some RandomNumberGenerator
  ) -> [UInt8] {
    let end = Int.random(in: 0...bytes.count, using: &random)
    let start = Int.random(in: 0...other.count, using: &random)
    return Array(bytes[..<end] + other[start...])
  }

  private static func change(
    _ bytes: inout [UInt8], using random: inout some RandomNumberGenerator
  ) {
    let place = Int.random(in: 0..<bytes.count, using: &random)
    let end = min(bytes.count, place + Int.random(in: 1...40, using: &random))
    switch Int.random(in: 0..<8, using: &random) {
    case 0: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
    case 1: bytes[place] = UInt8.random(in: 0...255, using: &random)
    case 2: bytes[place] = marks.randomElement(using: &random) ?? 0
    case 3: bytes.removeSubrange(place..<end)
    case 4: bytes.insert(contentsOf: bytes[place..<end], at: place)
    case 5:
      let piece = Array(bytes[place..<end])
      bytes.removeSubrange(place..<end)
      bytes.insert(contentsOf: piece, at: Int.random(in: 0...bytes.count, using: &random))
    case 6:
      let piece = Array(bytes[place..<end])
      let count = Int.random(in: 2...300, using: &random)
      bytes.insert(contentsOf: (0..<count).flatMap { _ in piece }, at: place)
    default: bytes.removeSubrange(place...)
    }
  }

  private static let marks = Array("<>&;\"'=/!?[]-# \n\0".utf8)
}
