package import DemarcheArchive
package import DemarcheModel
import DemarcheReports

/// Writes answers to questions: groups, counts, SQL, and annotations as rows of a table.
package enum QueryOutput {
  /// A table of annotations without rows.
  package static var annotationTable: TextTable {
    TextTable(
      ["issued", "type", "who", "±", "words", "status", "statement"],
      sides: [.left, .left, .left, .right, .left, .left, .path])
  }

  /// The cells of an annotation.
  package static func cells(of annotation: Annotation, _ statement: Statement) -> [String] {
    let actor = annotation.fields.first { field in
      if case .actor? = field.value { return true }
      return ["holder", "by", "name"].contains(field.name)
    }
    let who = actor.flatMap { field in
      field.value?.plainText ?? field.range.flatMap { statement.text(in: $0) }
    }
    return [
      statement.issuedOn?.iso ?? "", annotation.type, who ?? "",
      annotation["polarity"]?.value?.plainText ?? "",
      statement.text(in: annotation.range) ?? "", annotation.status.name, statement.key,
    ]
  }

  /// The SQL with its parameters, as comments behind it.
  package static func text(of query: QueryText) -> String {
    let values = query.arguments.enumerated().map { place, value in
      "-- ?\(place + 1) = \(TerminalText.plain(value.literal))\n"
    }
    return query.sql + ";\n" + values.joined()
  }

  /// Groups as a table.
  package static func table(of groups: [QueryGroup], by name: String, width: Int) -> String {
    var table = TextTable([name, "annotations", "statements"], sides: [.left, .right, .right])
    for group in groups {
      table.add([
        group.value ?? "–", String(group.annotationCount), String(group.statementCount),
      ])
    }
    return table.text(width: width)
  }

  /// Groups as CSV.
  package static func csv(of groups: [QueryGroup], by name: String) -> String {
    let rows = groups.map { group in
      let cells = [
        group.value ?? "", String(group.annotationCount), String(group.statementCount),
      ]
      return cells.map { FindingsCSV.cell($0) }.joined(separator: ",") + "\r\n"
    }
    return "\(name),annotations,statements\r\n" + rows.joined()
  }

  /// Groups as JSON objects, one a line.
  package static func lines(of groups: [QueryGroup], by name: String) -> [UInt8] {
    groups.flatMap { group in
      var json = JSONWriter(ByteWriter(), setting: .line)
      write(group, name, to: &json)
      json.end()
      return json.output.bytes
    }
  }

  /// Groups as a list of JSON objects.
  package static func json(of groups: [QueryGroup], by name: String) -> [UInt8] {
    var json = JSONWriter(ByteWriter(), setting: .file)
    json.array(groups) { write($1, name, to: &$0) }
    json.end()
    return json.output.bytes
  }

  /// A count as a JSON object.
  package static func json(of count: QueryGroup) -> [UInt8] {
    var json = JSONWriter(ByteWriter(), setting: .line)
    write(count, nil, to: &json)
    json.end()
    return json.output.bytes
  }

  /// A count in words.
  package static func text(of count: QueryGroup) -> String {
    let (annotations, statements) = (count.annotationCount, count.statementCount)
    return "\(annotations) annotation\(annotations == 1 ? "" : "s") in "
      + "\(statements) statement\(statements == 1 ? "" : "s")\n"
  }

  private static func write(_ group: QueryGroup, _ name: String?, to json: inout JSONWriter) {
    json.object { json in
      if let name {
        json.key(named: name)
        if let value = group.value { json.string(value) } else { json.null() }
      }
      json.member("annotations", group.annotationCount)
      json.member("statements", group.statementCount)
    }
  }
}
