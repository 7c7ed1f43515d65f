package import DemarcheModel

/// A setting of a report, as its pack declares it; people give it with `--set name=value`.
package struct ReportOption: Sendable, Hashable {
  /// What an option may hold; the words of `[options]` in `pack.toml`, and days.
  package enum Kind: String, Sendable, CaseIterable {
    case string, integer, number, boolean, date
    case choice = "enum"
  }

  /// What an option holds.
  package enum Value: Sendable, Hashable {
    case text(String)
    case integer(Int)
    case number(Double)
    case boolean(Bool)
    case date(CalendarDate)
  }

  package var name: String
  package var kind: Kind
  /// What an `enum` may be; else empty.
  package var values: [String] = []
  /// What it is unless told; nil where the report is told nothing then.
  package var defaultValue: Value?
  /// Whether the report cannot do without it.
  package var isRequired = false
  /// What it is for.
  package var documentation: String?

  /// What it expects, for messages.
  package var expectation: String {
    switch kind {
    case .string: "a text"
    case .integer: "a whole number"
    case .number: "a number"
    case .boolean: "true or false"
    case .date: "a day such as 2024-06-30"
    case .choice: "one of " + values.map { "'\($0)'" }.joined(separator: ", ")
    }
  }

  /// What a text of the command line says; nil where it is not what the option expects.
  package func value(of text: String) -> Value? {
    switch kind {
    case .string: return text.isEmpty ? nil : .text(text)
    case .integer: return Int(text).map { .integer($0) }
    case .number: return Double(text).flatMap { $0.isFinite ? .number($0) : nil }
    case .boolean:
      return [
        "true": .boolean(true), "yes": .boolean(true), "false": .boolean(false),
        "no": .boolean(false),
      ][text.lowercased()]
    case .date: return CalendarDate(iso: text).map { .date($0) }
    case .choice: return values.contains(text) ? .text(text) : nil
    }
  }
}

extension ReportOption.Value {
  /// As `--set` takes it.
  package var text: String {
    switch self {
    case .text(let text): text
    case .integer(let number): String(number)
    case .number(let number): String(number)
    case .boolean(let flag): flag ? "true" : "false"
    case .date(let day): day.iso
    }
  }
}
