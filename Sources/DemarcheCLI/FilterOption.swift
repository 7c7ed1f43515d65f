import DemarcheModel
import DemarchePipeline

/// A filter that somebody gives on the command line.
enum FilterOption {
  /// Reads it.
  ///
  /// - Throws: exit 64, the fault printed with its place.
  static func parse(
    _ text: String, types: [AnnotationType], _ engine: Engine, _ common: CommonOptions
  ) throws -> Filter {
    do throws(FilterError) {
      let (filter, warnings) = engine.current(try FilterParser.parse(text, types: types))
      common.report(warnings)
      return filter
    } catch {
      common.report([error.diagnostic])
      throw ExitStatus.usage.exit
    }
  }
}
