package import DemarcheModel

/// A question to an archive: which annotations, and in what form.
///
/// Rejected annotations are no answer, unless the question speaks of verdicts.
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
    /// A count for each combination of values.
    case groups([Group])
  }
  /// In what order annotations come; those without the value are last.
  package struct Order: Sendable, Hashable {
    /// What decides.
    package enum Key: String, Sendable, CaseIterable {
      /// The order in which statements were added.
      case added
      case issued, strength, issuer, holder, statement
    }

    package var key: Key
    package var isDescending: Bool

    /// An order.
    package init(_ key: Key = .added, isDescending: Bool = false) {
      self.key = key
      self.isDescending = isDescending
    }

    /// The order of that name, `-` in front for the other direction; nil where there is none.
    package init?(_ name: String) {
      let isDescending = name.hasPrefix("-")
      guard let key = Key(rawValue: isDescending ? String(name.dropFirst()) : name) else {
        return nil
      }
      self.init(key, isDescending: isDescending)
    }
  }

  package var filter: Filter
  package var form: Form
  package var order: Order
  /// At most so many annotations or groups; nil is no limit.
  package var limit: Int?

  /// A question.
  package init(
    _ filter: Filter, _ form: Form = .annotations, order: Order = Order(), limit: Int? = nil
  ) {
    self.filter = filter
    self.form = form
    self.order = order
    self.limit = limit
  }

  /// Whether what somebody rejected is among the answers.
  var includesRejected: Bool {
    if case .groups(let groups) = form, groups.contains(.field(.verdict)) { return true }
    return filter.tests.contains { $0.field == .verdict }
  }
}
