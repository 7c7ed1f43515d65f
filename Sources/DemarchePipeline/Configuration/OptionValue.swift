package import DemarcheModel
import DemarcheReports

/// An option of a pack with the value that it has, and who gave it.
package struct OptionValue: Sendable, Hashable {
  /// The pack, `namespace/name`.
  package var pack: String
  /// As in the manifest.
  package var name: String
  /// nil where it has no default and nobody sets it.
  package var value: FieldValue?
  /// What gave the value: `default`, `demarche.toml:7`, `--option`.
  package var origin: String
  /// What it may be, for people.
  package var expectation: String
  /// What it does, for people.
  package var documentation: String?

  /// The value as it is written, for people.
  package var valueText: String {
    switch value {
    case nil: "not set"
    case .list(let values)?: "[" + values.map(\.plainText).joined(separator: ", ") + "]"
    case let value?: value.plainText
    }
  }

  /// The options of packs, a line each.
  package static func text(_ options: [OptionValue]) -> String {
    options.map { option in
      let about = option.documentation.map { "  \($0)" } ?? ""
      let line =
        "\(option.pack):\(option.name) = \(option.valueText)  (\(option.origin))\(about) "
        + "(\(option.expectation))"
      return TerminalText.plain(line) + "\n"
    }.joined()
  }

  func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("name", name)
      json.member("value", value.map { _ in valueText })
      json.member("from", origin)
      json.member("expects", expectation)
      json.member("doc", documentation)
    }
  }
}
