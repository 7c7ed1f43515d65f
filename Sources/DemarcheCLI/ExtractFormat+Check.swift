import ArgumentParser
import DemarchePipeline

extension ExtractCommand.Format {
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
