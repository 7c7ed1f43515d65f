import DemarcheModel
import DemarchePipeline

// Each gives whether nothing was found.
extension QueryCommand {
  private var isStream: Bool { output == nil || output == "-" }
  private var tableWidth: Int? { isStream ? Console.tableWidth : nil }

  /// Writes text to where the answer goes.
  func write(_ text: String) throws { try write(Array(text.utf8)) }

  private func write(_ bytes: [UInt8]) throws { try OutputFile(output).write(bytes) }

  /// Writes how many there are.
  func writeCount(_ query: Engine.ArchiveQuery, _ archive: Engine.Archive) throws -> Bool {
    let found = try ask(archive) { archive throws(Engine.ArchiveFault) in
      try archive.count(query.filter)
    }
    switch chosenFormat {
    case .json, .ndjson: try write(QueryOutput.json(of: found))
    case .csv:
      try write("annotations,statements\r\n\(found.annotationCount),\(found.statementCount)\r\n")
    default: try write(QueryOutput.text(of: found))
    }
    return found.annotationCount == 0
  }

  /// Writes how many there are of each value.
  func writeGroups(_ query: Engine.ArchiveQuery, _ archive: Engine.Archive) throws -> Bool {
    let groups = try ask(archive) { archive throws(Engine.ArchiveFault) in
      try archive.groups(query)
    }
    switch chosenFormat {
    case .json: try write(QueryOutput.json(of: groups, by: groupNames))
    case .ndjson: try write(QueryOutput.lines(of: groups, by: groupNames))
    case .csv: try write(QueryOutput.csv(of: groups, by: groupNames))
    default: try write(QueryOutput.table(of: groups, by: groupNames, width: tableWidth))
    }
    return groups.isEmpty
  }

  /// Writes the annotations themselves.
  func writeAnnotations(
    _ query: Engine.ArchiveQuery, _ archive: Engine.Archive, _ types: [AnnotationType]
  ) throws -> Bool {
    guard let format = ExtractCommand.Format(rawValue: chosenFormat.rawValue) else {
      return try writeTable(query, archive)
    }
    let wanted = query.filter.types
    let csv = QueryCSV(types.filter { wanted?.contains($0.name) ?? true })
    var sink = try FindingsSink(
      format: format, output: output,
      isFlushed: isStream && (format == .text || Console.outputIsTerminal), csvHeader: csv.header)
    let isColoured =
      isStream && Console.outputIsTerminal && !noColor && Console.variable("NO_COLOR") == nil
    var collector = ExtractCollector(
      format: format, unit: .bytes, isColoured: isColoured, csv: csv)
    var failure: (any Error)?
    var isEmpty = true
    try ask(archive) { archive throws(Engine.ArchiveFault) in
      try archive.forEachFindings(matching: query) { found in
        isEmpty = false
        collector.add(found.findings, nil, marks: found.marks)
        do { try sink.write(collector.take()) } catch { failure = error }
        return failure == nil
      }
    }
    if let failure { throw failure }
    try sink.end()
    return isEmpty
  }

  private func writeTable(_ query: Engine.ArchiveQuery, _ archive: Engine.Archive) throws -> Bool {
    var table = QueryTable()
    var shown = 0
    try ask(archive) { archive throws(Engine.ArchiveFault) in
      try archive.forEachFindings(matching: query) { found in
        for (annotation, mark) in found.annotations {
          table.add(annotation, mark, found.findings.statement)
          shown += 1
        }
        return true
      }
    }
    if shown > 0 { try write(table.text(width: tableWidth)) }
    if shown == 0 { Console.error("demarche: nothing was found\n") }
    if shown == query.limit {
      Console.error(
        "demarche: only the first \(shown) are shown; --limit N or --all shows more, --count "
          + "counts\n")
    }
    return shown == 0
  }
}
