package import DemarcheArchive
import DemarcheReports

/// Writes answers to questions: groups, counts and SQL.
package enum QueryOutput {
  /// The SQL with its parameters, as comments behind it.
  package static func text(of query: QueryText) -> String {
    let values = query.arguments.enumerated().map { place, value in
      "-- ?\(place + 1) = \(TerminalText.plain(value.literal))\n"
    }
    return query.sql + ";\n" + values.joined()
  }

  /// Groups as a table.
  ///
  /// - Parameter width: the columns of the terminal; nil cuts nothing.
  package static func table(of groups: [QueryGroup], by names: [String], width: Int?) -> String {
    var table = TextTable(
      names.map { .init($0) } + [.init("annotations", .right), .init("statements", .right)])
    for group in groups { table.add(cells(of: group, absent: "–")) }
    return table.text(width: width)
  }

  /// Groups as CSV.
  package static func csv(of groups: [QueryGroup], by names: [String]) -> String {
    FindingsCSV.row(names + ["annotations", "statements"])
      + groups.map { FindingsCSV.row(cells(of: $0, absent: "")) }.joined()
  }

  /// Groups as JSON objects, one a line.
  package static func lines(of groups: [QueryGroup], by names: [String]) -> [UInt8] {
    groups.flatMap { group in
      var json = JSONWriter(ByteWriter(), setting: .line)
      write(group, names, to: &json)
      json.end()
      return json.output.bytes
    }
  }

  /// Groups as a list of JSON objects.
  package static func json(of groups: [QueryGroup], by names: [String]) -> [UInt8] {
    var json = JSONWriter(ByteWriter(), setting: .file)
    json.array(groups) { write($1, names, to: &$0) }
    json.end()
    return json.output.bytes
  }

  /// A count as a JSON object.
  package static func json(of count: QueryGroup) -> [UInt8] {
    var json = JSONWriter(ByteWriter(), setting: .line)
    write(count, [], to: &json)
    json.end()
    return json.output.bytes
  }

  /// A count in words.
  package static func text(of count: QueryGroup) -> String {
    let (annotations, statements) = (count.annotationCount, count.statementCount)
    return "\(annotations) annotation\(annotations == 1 ? "" : "s") in "
      + "\(statements) statement\(statements == 1 ? "" : "s")\n"
  }

  private static func cells(of group: QueryGroup, absent: String) -> [String] {
    group.values.map { $0 ?? absent }
      + [String(group.annotationCount), String(group.statementCount)]
  }

  private static func write(_ group: QueryGroup, _ names: [String], to json: inout JSONWriter) {
    json.object { json in
      for (name, value) in zip(names, group.values) {
        json.key(named: name)
        if let value { json.string(value) } else { json.null() }
      }
      json.member("annotations", group.annotationCount)
      json.member("statements", group.statementCount)
    }
  }
}
