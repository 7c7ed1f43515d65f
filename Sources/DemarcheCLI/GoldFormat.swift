import ArgumentParser
import DemarchePipeline

/// What `eval` may be given as gold.
enum GoldFormat: String, ExpressibleByArgument, CaseIterable {
  case gold, brat, json, ndjson
  case webAnnotation = "web-annotation"

  /// What a path tells; a name that tells nothing else is gold.
  static func guess(_ path: String, isFolder: Bool) -> GoldFormat {
    switch InterchangeFormat.guess(path, isFolder: isFolder) {
    case .brat: .brat
    case .webAnnotation: .webAnnotation
    default: .gold
    }
  }

  /// The format of findings; nil for gold as such.
  var interchange: InterchangeFormat? { InterchangeFormat(rawValue: rawValue) }
}
