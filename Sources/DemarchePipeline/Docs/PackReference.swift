import DemarcheModel
import DemarchePacks
import DemarcheRules
import DemarcheScripting

/// Writes the reference page of a pack from what it says of itself.
struct PackReference {
  /// A lexicon in a file.
  struct Lexicon {
    var path: String
    var table: LexiconFile
  }

  let manifest: Manifest
  let declarations: PackDeclarations
  let lexicons: [Lexicon]
  let reports: [ReportDeclaration]
  let readers: [ReaderDeclaration]
  let formats: [FormatDeclaration]
  /// The examples and counter-examples that do as they say.
  let passing: [ExampleOutcome]

  /// The page: the same bytes for the same pack.
  func text() -> String {
    var page = MarkdownPage()
    page.paragraph("<!-- 'demarche docs' writes this page; what is written by hand is lost. -->")
    page.heading(1, MarkdownPage.plain(manifest.title))
    page.paragraph(manifest.summary.map(MarkdownPage.plain) ?? "")
    addManifest(&page)
    addTypes(&page)
    addRules(&page)
    addLexicons(&page)
    addReports(&page)
    addFiles(&page)
    return page.text
  }

  // MARK: manifest

  private func addManifest(_ page: inout MarkdownPage) {
    let rows: [(String, String?)] = [
      ("id", MarkdownPage.code(manifest.id)), ("version", manifest.version.text),
      ("status", manifest.maturity?.rawValue),
      ("languages", listed(manifest.languages.map(MarkdownPage.plain))),
      ("authors", listed(manifest.authors.map(MarkdownPage.plain))),
      ("licence of the code", manifest.license.map(MarkdownPage.plain)),
      ("licence of the data", manifest.dataLicense.map(MarkdownPage.plain)),
      ("needs", listed(needs)), ("permissions", permissions), ("budgets", listed(budgets)),
    ]
    page.table(["", ""], rows.compactMap { name, value in value.map { [name, $0] } })
    if !manifest.options.isEmpty {
      page.heading(2, "Options")
      page.table(
        ["option", "holds", "default", "is"],
        manifest.options.map { option in
          [
            MarkdownPage.code(option.name), MarkdownPage.plain(holds(option)),
            option.defaultValue.map { MarkdownPage.code($0.plainText) } ?? "",
            MarkdownPage.plain(option.documentation ?? ""),
          ]
        })
    }
    if !manifest.profiles.isEmpty {
      page.heading(2, "Profiles")
      page.table(
        ["profile", "rules"],
        manifest.profiles.map { [MarkdownPage.code($0.name), MarkdownPage.codes($0.rules)] })
    }
    addRenamed(&page)
  }

  private func addRenamed(_ page: inout MarkdownPage) {
    if !manifest.renamed.isEmpty {
      page.heading(2, "Renamed")
      page.table(
        ["before", "now", "since"],
        manifest.renamed.map {
          [MarkdownPage.code($0.from), MarkdownPage.code($0.to), $0.since.text]
        })
    }
    guard !manifest.deprecated.isEmpty else { return }
    page.heading(2, "Deprecated")
    page.table(
      ["rule", "since", "instead", "why"],
      manifest.deprecated.map {
        [
          MarkdownPage.code($0.rule), $0.since.text,
          $0.replacedBy.map { MarkdownPage.code($0) } ?? "", MarkdownPage.plain($0.reason ?? ""),
        ]
      })
  }

  private var needs: [String] {
    var needs = manifest.hostRange.map { ["Demarche " + MarkdownPage.code($0.text)] } ?? []
    if let level = manifest.apiLevel { needs.append("level \(level) of the Lua API") }
    return needs
      + manifest.requirements.map {
        MarkdownPage.code($0.id) + " " + MarkdownPage.code($0.range.text)
      }
  }

  private var permissions: String {
    var asked = manifest.permissions.read.map { "read " + MarkdownPage.code($0) }
    if manifest.permissions.clock { asked.append("the day of the run") }
    guard let list = listed(asked) else { return "none: it only computes" }
    return list + (manifest.permissions.why.map { ". " + MarkdownPage.plain($0) } ?? "")
  }

  private var budgets: [String] {
    [
      manifest.budgets.fuel.map { "\($0) units of fuel" },
      manifest.budgets.memoryBytes.map { "\($0) bytes of memory" },
    ].compactMap(\.self)
  }

  private func holds(_ option: Manifest.Option) -> String {
    switch (option.minimum, option.maximum) {
    case _ where option.kind == .choice: "one of " + option.values.joined(separator: ", ")
    case (let low?, let high?): "\(option.kind.rawValue), \(short(low)) to \(short(high))"
    case (let low?, nil): "\(option.kind.rawValue), from \(short(low))"
    case (nil, let high?): "\(option.kind.rawValue), up to \(short(high))"
    case (nil, nil): option.kind.rawValue
    }
  }

  private func short(_ number: Double) -> String {
    Int(exactly: number).map(String.init) ?? String(number)
  }

  private func listed(_ words: [String]) -> String? {
    words.isEmpty ? nil : words.joined(separator: ", ")
  }

  // MARK: other files

  private func addLexicons(_ page: inout MarkdownPage) {
    var rows = lexicons.map { lexicon in
      [
        MarkdownPage.code(lexicon.path), MarkdownPage.code(lexicon.table.name),
        String(lexicon.table.entries.count), MarkdownPage.plain(lexicon.table.source ?? ""),
        MarkdownPage.plain(lexicon.table.licence ?? ""),
      ]
    }
    var files = lexicons.map(\.table.entries.count)
    for lexicon in declarations.lexicons {
      let forms = lexicon.entries.reduce(0) { $0 + $1.forms.count }
      // One that stands in a file is listed already.
      if let place = files.firstIndex(of: forms) {
        files.remove(at: place)
        continue
      }
      rows.append([
        MarkdownPage.code(lexicon.location.file), MarkdownPage.code(lexicon.type), String(forms),
        "", MarkdownPage.plain(manifest.dataLicense ?? ""),
      ])
    }
    guard !rows.isEmpty else { return }
    page.heading(2, "Lexicons")
    page.table(["file", "type", "phrases", "source", "licence"], rows)
  }

  private func addReports(_ page: inout MarkdownPage) {
    if !reports.isEmpty { page.heading(2, "Reports") }
    for report in reports.sorted(by: { $0.name < $1.name }) {
      page.heading(3, MarkdownPage.code(report.name))
      page.paragraph(sentences([report.title, report.documentation]))
      page.table(
        ["option", "expects", "unless told", "is"],
        report.options.map { option in
          [
            MarkdownPage.code(option.name), MarkdownPage.plain(option.expectation),
            option.isRequired
              ? "needed" : option.defaultValue.map { MarkdownPage.code($0.text) } ?? "",
            MarkdownPage.plain(option.documentation ?? ""),
          ]
        })
    }
  }

  private func addFiles(_ page: inout MarkdownPage) {
    if !formats.isEmpty {
      page.heading(2, "Formats")
      page.table(
        ["format", "files end in", "is"],
        formats.map { format in
          [
            MarkdownPage.code(format.name), MarkdownPage.code("." + format.fileExtension),
            sentences([format.title, format.documentation]),
          ]
        })
    }
    guard !readers.isEmpty else { return }
    page.heading(2, "Readers")
    page.table(
      ["reader", "files end in"],
      readers.map {
        [MarkdownPage.code($0.name), MarkdownPage.codes($0.extensions.map { "." + $0 })]
      })
  }

  /// Texts as sentences behind one another.
  func sentences(_ texts: [String?]) -> String {
    texts.compactMap(\.self).filter { !$0.isEmpty }.map { text in
      MarkdownPage.plain(text) + (".!?:".contains(text.last ?? ".") ? "" : ".")
    }.joined(separator: " ")
  }
}
