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
    bytes.withUnsafeBufferPointer { bytes in
      text(of: UnsafeBufferPointer(rebasing: bytes[offset...]), sourceOffset: offset)
    }
  }

  /// The same of bytes that stand at `sourceOffset` of their source.
  static func text(
    of bytes: UnsafeBufferPointer<UInt8>, sourceOffset: Int
  ) -> (String, OffsetMap) {
    let form = scan(bytes.span.bytes)
    // The bytes were checked when they were read; to check them twice more takes half the time.
    var span = UTF8Span(unchecked: bytes.span, isKnownASCII: form == .ascii)
    let given = String(copying: span)
    if form != .unknown || span.checkForNFC(quickCheck: false) {
      return (given, OffsetMap(sourceOffset: sourceOffset))
    }
    return compose(given, from: sourceOffset)
  }

  private enum Scan {
    case ascii
    /// Nothing but scalars below U+0300 and the dashes and quotation marks U+2010...U+203F.
    case plain
    case unknown
  }

  private static func scan(_ bytes: RawSpan) -> Scan {
    var scan = Scan.ascii
    var index = 0
    while index < bytes.byteCount {
      // Eight bytes of ASCII at once.
      if index + 8 <= bytes.byteCount,
        bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self) & 0x8080_8080_8080_8080
          == 0
      {
        index += 8
        continue
      }
      let byte = bytes.unsafeLoad(fromByteOffset: index, as: UInt8.self)
      if byte >= 0x80 { scan = .plain }
      if byte < 0xCC {
        index += 1
      } else if byte == 0xE2, index + 2 < bytes.byteCount,
        bytes.unsafeLoad(fromByteOffset: index + 1, as: UInt8.self) == 0x80,
        bytes.unsafeLoad(fromByteOffset: index + 2, as: UInt8.self) >= 0x90
      {
        index += 3
      } else {
        return .unknown
      }
    }
    return scan
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
