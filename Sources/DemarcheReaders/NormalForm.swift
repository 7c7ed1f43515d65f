package import DemarcheModel
import Foundation

/// Brings text into normalization form C and records what moved.
///
/// - Source: Unicode Standard Annex #15.
package enum NormalForm {
  /// The text of `bytes` from `offset` on, in normalization form C, and its way back.
  ///
  /// Line ends and all else that the form does not change stay as given. Text that is in the form
  /// already costs one scan; else it is rewritten cluster by cluster, with an anchor behind each
  /// that changed its length, so that a range that cuts no cluster leads back to its own bytes.
  /// Clusters never compose with their neighbours; a test tries all compositions there are.
  ///
  /// - Parameter bytes: valid UTF-8 from `offset` on.
  package static func text(of bytes: [UInt8], from offset: Int) -> (String, OffsetMap) {
    let given = String(decoding: bytes[offset...], as: UTF8.self)
    if isPlainlyComposed(bytes, from: offset) || isComposed(bytes, from: offset) {
      return (given, OffsetMap(sourceOffset: offset))
    }
    return compose(given, from: offset)
  }

  // Nothing but scalars below U+0300 and the dashes and quotation marks U+2010...U+203F.
  private static func isPlainlyComposed(_ bytes: [UInt8], from offset: Int) -> Bool {
    let span = bytes.span
    var index = offset
    while index < span.count {
      if span[index] < 0xCC {
        index += 1
      } else if span[index] == 0xE2, span[index + 1] == 0x80, span[index + 2] >= 0x90 {
        index += 3
      } else {
        return false
      }
    }
    return true
  }

  private static func isComposed(_ bytes: [UInt8], from offset: Int) -> Bool {
    let span = bytes.span
    guard var text = try? UTF8Span(validating: span.extracting(offset..<span.count)) else {
      return false
    }
    return text.checkForNFC(quickCheck: false)
  }

  private static func compose(_ given: String, from offset: Int) -> (String, OffsetMap) {
    var text = ""
    var offsets = OffsetMap(sourceOffset: offset)
    var textCount = 0
    var sourceCount = offset
    for cluster in given {
      let composed = compose(cluster)
      text += composed
      textCount += composed.utf8.count
      sourceCount += cluster.utf8.count
      offsets.add(text: textCount, source: sourceCount)
    }
    return (text, offsets)
  }

  private static func compose(_ cluster: Character) -> String {
    if cluster.utf8.allSatisfy({ $0 < 0xCC }) { return String(cluster) }
    return String(cluster).precomposedStringWithCanonicalMapping
  }
}
