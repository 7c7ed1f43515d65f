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
        demarche query 'stance target:sanctions' --group holder
        demarche query 'stance country:KZ' --group month --format csv -o months.csv
        demarche query 'not status:asserted' --count
        demarche query 'stance holder:EU' --sql
        demarche query --fields

      examples/manual/query.md has the language and twenty more examples. Set DEMARCHE_ARCHIVE to \
      the archive's file to leave --archive out.
      """)

  @Argument(help: "The filter; without one everything is wanted.")
  var filter: String = ""

  @OptionGroup var archive: ArchiveOptions

  @Option(
    help: ArgumentHelp(
      "Count by a field, or by month or year of issue.", valueName: "field"))
  var group: String?

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

  @Option(help: "table, text, json, ndjson, csv, web-annotation or brat.")
  var format: Format = .table

  @Option(
    name: .shortAndLong,
    help: "The file to write; - for standard output. Of brat, the folder to make.")
  var output: String?

  @Flag(help: "Without colour; NO_COLOR does the same.")
  var noColor = false

  func validate() throws {
    if limit < 1 { throw ValidationError("--limit expects 1 or more, got \(limit)") }
    if group != nil, count { throw ValidationError("--group counts already; leave out --count") }
    if group != nil || count, [.text, .webAnnotation, .brat].contains(format) {
      throw ValidationError("counts come as table, json, ndjson or csv, not as \(format.rawValue)")
    }
    if format == .brat, output == nil || output == "-" {
      throw ValidationError("--format brat needs a folder: -o FOLDER")
    }
  }

  func run() throws {
    let archive = try self.archive.open(.reading)
    let types = try ask(archive) { archive throws(Engine.ArchiveFault) in
      try archive.annotationTypes()
    }
    if fields { return try write(FilterFieldList.text(types)) }
    var query = Engine.ArchiveQuery(try parse(types), limit: all || count ? nil : limit)
    if count { query.form = .count }
    if let group { query.form = .groups(try self.group(group, types)) }
    let asked = query
    if sql {
      let text = try ask(archive) { archive throws(Engine.ArchiveFault) in
        try archive.text(of: asked)
      }
      return try write(QueryOutput.text(of: text))
    }
    switch asked.form {
    case .count: try writeCount(asked, archive)
    case .groups: try writeGroups(asked, archive)
    case .annotations: try writeAnnotations(asked, archive)
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

  private func ask<Answer>(
    _ archive: Engine.Archive,
    _ question: (Engine.Archive) throws(Engine.ArchiveFault) -> Answer
  ) throws -> Answer {
    try ArchiveOptions.telling { () throws(DemarcheError) in try Engine.with(archive, question) }
  }

  private func write(_ text: String) throws { try write(Array(text.utf8)) }

  private func write(_ bytes: [UInt8]) throws { try OutputFile(output).write(bytes) }

  private func writeCount(_ query: Engine.ArchiveQuery, _ archive: Engine.Archive) throws {
    let found = try ask(archive) { archive throws(Engine.ArchiveFault) in
      try archive.count(query.filter)
    }
    switch format {
    case .json, .ndjson: try write(QueryOutput.json(of: found))
    case .csv:
      try write("annotations,statements\r\n\(found.annotationCount),\(found.statementCount)\r\n")
    default: try write(QueryOutput.text(of: found))
    }
  }

  private func writeGroups(_ query: Engine.ArchiveQuery, _ archive: Engine.Archive) throws {
    let groups = try ask(archive) { archive throws(Engine.ArchiveFault) in
      try archive.groups(query)
    }
    let name = group ?? ""
    switch format {
    case .json: try write(QueryOutput.json(of: groups, by: name))
    case .ndjson: try write(QueryOutput.lines(of: groups, by: name))
    case .csv: try write(QueryOutput.csv(of: groups, by: name))
    default: try write(QueryOutput.table(of: groups, by: name, width: Console.width))
    }
  }

  private func writeAnnotations(_ query: Engine.ArchiveQuery, _ archive: Engine.Archive) throws {
    guard let format = ExtractCommand.Format(rawValue: self.format.rawValue) else {
      return try writeTable(query, archive)
    }
    let isStream = output == nil || output == "-"
    var sink = try FindingsSink(
      format: format, output: output,
      isFlushed: isStream && (format == .text || Console.outputIsTerminal))
    let isColoured =
      isStream && Console.outputIsTerminal && !noColor && Console.variable("NO_COLOR") == nil
    var collector = ExtractCollector(format: format, unit: .bytes, isColoured: isColoured)
    var failure: (any Error)?
    try ask(archive) { archive throws(Engine.ArchiveFault) in
      try archive.forEachFindings(matching: query) { findings in
        collector.add(findings, nil)
        do { try sink.write(collector.take()) } catch { failure = error }
        return failure == nil
      }
    }
    if let failure { throw failure }
    try sink.end()
  }

  private func writeTable(_ query: Engine.ArchiveQuery, _ archive: Engine.Archive) throws {
    var table = QueryOutput.annotationTable
    var shown = 0
    try ask(archive) { archive throws(Engine.ArchiveFault) in
      try archive.forEachFindings(matching: query) { findings in
        for annotation in findings.annotations {
          table.add(QueryOutput.cells(of: annotation, findings.statement))
          shown += 1
        }
        return true
      }
    }
    if shown > 0 { try write(table.text(width: Console.width)) }
    if shown == 0 { Console.error("demarche: nothing was found\n") }
    if shown == query.limit {
      Console.error(
        "demarche: only the first \(shown) are shown; --limit N or --all shows more, --count "
          + "counts\n")
    }
  }
}
