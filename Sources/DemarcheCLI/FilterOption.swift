import DemarcheModel
import DemarchePipeline

/// A filter that somebody gives on the command line.
enum FilterOption {
  /// Reads it.
  ///
  /// - Throws: exit 64, the fault printed with its place.
  static func parse(
    _ text: String, types: [AnnotationType], _ common: CommonOptions
  ) throws -> Filter {
    do throws(FilterError) {
      return try FilterParser.parse(text, types: types)
    } catch {
      common.report([error.diagnostic])
      throw ExitStatus.usage.exit
    }
  }
}
