import ArgumentParser
import DemarcheModel
import DemarchePipeline

struct QueryCommand: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case table, text, json, ndjson, csv
    case webAnnotation = "web-annotation"
    case brat
  }

  static let configuration = CommandConfiguration(
    commandName: "query", abstract: "Finds annotations in an archive.",
    discussion: """
      Examples:
        demarche query 'stance holder:EU polarity:<0' --archive news.db
        demarche query 'demand addressee:KZ issued:2023-01..2023-06 "rule of law"'
        demarche query 'stance holder:EU' --sort -issued -o eu.csv
        demarche query 'stance target:sanctions' --group holder,year
        demarche query 'stance country:KZ' --group month --format csv -o months.csv
        demarche query 'not status:asserted' --count
        demarche query 'verdict:reject'
        demarche query 'stance holder:EU' --sql
        demarche query --fields

      What was rejected in a review is left out unless the filter speaks of 'verdict'. \
      examples/manual/query.md has the language and twenty more examples. Set DEMARCHE_ARCHIVE to \
      the archive's file to leave --archive out.
      """)

  @Argument(help: "The filter; without one everything is wanted.")
  var filter: String = ""

  @OptionGroup var archive: ArchiveOptions

  @Option(
    help: ArgumentHelp(
      "Count by a field, or by month or year of issue; by several with commas between them.",
      valueName: "field"))
  var group: [String] = []

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "added, issued, strength, issuer, holder or statement; - in front for the greatest first.",
      valueName: "name"))
  var sort: String?

  @Flag(help: "Only how many annotations of how many statements there are.")
  var count = false

  @Option(help: "At most so many annotations or groups.")
  var limit = 100

  @Flag(help: "Without a limit.")
  var all = false

  @Flag(help: "Print the SQL with its parameters, and ask nothing.")
  var sql = false

  @Flag(help: "List the fields that filters know.")
  var fields = false

  @Option(
    help: "table, text, json, ndjson, csv, web-annotation or brat; as the name of -o tells.")
  var format: Format?

  @Option(
    name: .shortAndLong,
    help: "The file to write; - for standard output. Of brat, the folder to make.")
  var output: String?

  @Flag(help: "Without colour; NO_COLOR does the same.")
  var noColor = false

  /// What was asked for; else what the file's name ends in; else a table.
  var chosenFormat: Format {
    format ?? ExtractCommand.Format.told(by: output).flatMap { Format(rawValue: $0.rawValue) }
      ?? .table
  }

  /// The names of what is counted by.
  var groupNames: [String] {
    group.flatMap { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
  }

  func validate() throws {
    let isCounted = !group.isEmpty || count
    if limit < 1 { throw ValidationError("--limit expects 1 or more, got \(limit)") }
    if !group.isEmpty, count {
      throw ValidationError("--group counts already; leave out --count")
    }
    if Set(groupNames).count < groupNames.count {
      throw ValidationError("--group names a field twice")
    }
    if isCounted, [.text, .webAnnotation, .brat].contains(chosenFormat) {
      throw ValidationError(
        "counts come as table, json, ndjson or csv, not as \(chosenFormat.rawValue)")
    }
    if isCounted, sort != nil {
      throw ValidationError("--sort is about annotations; groups come by their counts")
    }
    if let sort, Engine.ArchiveQuery.Order(sort) == nil {
      let known = Engine.ArchiveQuery.Order.Key.allCases.map(\.rawValue)
      let near = NearestName.find(sort.filter { $0 != "-" }, in: known)
      throw ValidationError(
        "--sort expects \(known.joined(separator: ", ")), with or without -, got '\(sort)'"
          + (near.map { "; did you mean '\($0)'?" } ?? ""))
    }
    if chosenFormat == .brat, output == nil || output == "-" {
      throw ValidationError("--format brat needs a folder: -o FOLDER")
    }
  }

  func run() throws {
    let archive = try self.archive.open(.reading)
    let types = try ask(archive) { archive throws(Engine.ArchiveFault) in
      try archive.annotationTypes()
    }
    if fields { return try write(FilterFieldList.text(types)) }
    var query = Engine.ArchiveQuery(
      try parse(types),
      order: sort.flatMap { Engine.ArchiveQuery.Order($0) } ?? Engine.ArchiveQuery.Order(),
      limit: all || count ? nil : limit)
    if count { query.form = .count }
    if !group.isEmpty { query.form = .groups(try groupNames.map { try group($0, types) }) }
    let asked = query
    if sql {
      let text = try ask(archive) { archive throws(Engine.ArchiveFault) in
        try archive.text(of: asked)
      }
      return try write(QueryOutput.text(of: text))
    }
    let isEmpty =
      switch asked.form {
      case .count: try writeCount(asked, archive)
      case .groups: try writeGroups(asked, archive)
      case .annotations: try writeAnnotations(asked, archive, types)
      }
    if isEmpty, let type = asked.filter.likelyType(among: types) {
      Console.error("demarche: did you mean type '\(type)'?\n")
    }
  }

  private func parse(_ types: [AnnotationType]) throws -> Filter {
    do throws(FilterError) {
      return try FilterParser.parse(filter, types: types)
    } catch {
      Console.error(DiagnosticPrinter(isColoured: false).text(of: error.diagnostic))
      throw ExitStatus.usage.exit
    }
  }

  private func group(_ name: String, _ types: [AnnotationType]) throws -> Engine.ArchiveQuery.Group
  {
    if let group = Engine.ArchiveQuery.Group(name, types: types) { return group }
    let known = FilterField.allNames + types.flatMap { $0.fields.map(\.name) } + ["month", "year"]
    Console.error(
      "demarche: error: there is no field '\(TerminalText.plain(name))' to count by "
        + "[filter/unknown-field]\n  help: "
        + (NearestName.find(name, in: known).map { "did you mean '\($0)'?" }
          ?? "'demarche query --fields' lists the fields") + "\n")
    throw ExitStatus.usage.exit
  }

  func ask<Answer>(
    _ archive: Engine.Archive,
    _ question: (Engine.Archive) throws(Engine.ArchiveFault) -> Answer
  ) throws -> Answer {
    try ArchiveOptions.telling { () throws(DemarcheError) in try Engine.with(archive, question) }
  }
}
