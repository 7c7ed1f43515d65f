import ArgumentParser
import DemarchePipeline

extension ExtractCommand.Format {
  /// The format that a file's name ends in; nil where it tells none.
  static func told(by path: String?) -> ExtractCommand.Format? {
    guard let name = path?.lowercased() else { return nil }
    let ends: [(String, ExtractCommand.Format)] = [
      (".csv", .csv), (".json", .json), (".ndjson", .ndjson), (".jsonl", .ndjson),
      (".jsonld", .webAnnotation),
    ]
    return ends.first { name.hasSuffix($0.0) }?.1
  }

  /// Refuses flags that a format has no use for.
  func check(output: String?, offsets: String) throws {
    if self == .brat, output == nil || output == "-" {
      throw ValidationError("--format brat needs a folder: -o FOLDER")
    }
    if self == .brat || self == .webAnnotation, offsets != OffsetUnit.bytes.rawValue {
      throw ValidationError("positions of \(rawValue) count code points; leave out --offsets")
    }
  }
}
