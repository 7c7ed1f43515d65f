package import DemarcheModel

/// A question to an archive: which annotations, and in what form.
package struct ArchiveQuery: Sendable {
  /// By what annotations are counted together.
  package enum Group: Sendable, Hashable {
    case field(FilterField)
    /// The month and year of issue.
    case month, year

    /// The group of that name; nil where neither a filter nor a date has it.
    package init?(_ name: String, types: [AnnotationType]) {
      switch name {
      case "month": self = .month
      case "year": self = .year
      default:
        guard let field = FilterField.named(name, types: types), field != .anywhere else {
          return nil
        }
        self = .field(field)
      }
    }
  }
  /// What is asked for.
  package enum Form: Sendable, Hashable {
    case annotations
    case count
    case groups(Group)
  }

  package var filter: Filter
  package var form: Form
  /// At most so many annotations or groups; nil is no limit.
  package var limit: Int?

  /// A question.
  package init(_ filter: Filter, _ form: Form = .annotations, limit: Int? = nil) {
    self.filter = filter
    self.form = form
    self.limit = limit
  }
}
