import DemarcheModel

/// The whole tree as JSON, for programs: fixed order of keys, the same bytes for the same document.
/// Numbers are integers but for the values of charts.
package struct JSONFormat: ReportFormat {
  /// `json`.
  package let name = "json"
  /// `json`.
  package let fileExtension = "json"

  /// The format; it has no options.
  package init() {}

  /// Writes the tree, indented.
  package func write(_ document: Document, into output: inout ByteWriter) {
    var json = JSONWriter(output, setting: .file)
    json.document(document)
    json.end()
    output = json.output
  }
}

extension JSONWriter {
  /// Writes a document as an object.
  mutating func document(_ document: Document) {
    object { json in
      json.member("schema", "demarche/report/1")
      json.member("title", document.title)
      json.member("subtitle", document.subtitle)
      json.member("language", document.language)
      json.key("nodes")
      json.array(document.nodes) { $0.node($1) }
      let sources = document.sources
      json.key("sources")
      json.array(sources) { $0.source($1.source) }
      let places = Document.places(in: sources, count: document.evidence.count)
      json.key("evidence")
      json.array(document.evidence.enumerated()) { json, entry in
        json.evidence(entry.element, entry.offset + 1, source: places[entry.offset])
      }
      json.key("receipt")
      json.array(document.receipt) { json, entry in
        json.object { json in
          json.member("name", entry.name)
          json.member("value", entry.value)
        }
      }
      json.member("embedded_json", document.embeddedJSON)
    }
  }

  private mutating func node(_ node: Node) {
    object { json in
      switch node {
      case .heading(let level, let content):
        json.member("node", "heading")
        json.member("level", level)
        json.content("content", content)
      case .paragraph(let content):
        json.member("node", "paragraph")
        json.content("content", content)
      case .list(let kind, let items):
        json.member("node", "list")
        json.member("kind", kind.rawValue)
        json.key("items")
        json.array(items) { $0.inlines($1) }
      case .table(let table):
        json.table(table)
      case .quote(let number):
        json.member("node", "quote")
        json.member("evidence", number.value)
      case .claim(let claim):
        json.claim(claim)
      case .matrix(let matrix): json.matrix(matrix)
      case .chart(let chart): json.chart(chart)
      case .timeline(let timeline): json.timeline("timeline", timeline)
      case .calendar(let calendar): json.timeline("calendar", calendar)
      case .difference(let difference): json.difference(difference)
      case .statement(let statement):
        json.statement(statement)
      case .callout(let kind, let content):
        json.member("node", "callout")
        json.member("kind", kind.rawValue)
        json.content("content", content)
      case .note(let content):
        json.member("node", "note")
        json.content("content", content)
      }
    }
  }

  private mutating func claim(_ claim: Claim) {
    member("node", "claim")
    member("number", claim.number)
    content("content", claim.content)
    numbers("evidence", claim.evidence)
  }

  private mutating func table(_ table: Table) {
    member("node", "table")
    member("caption", table.caption)
    member("headers", table.headers.rawValue)
    key("columns")
    array(table.columns) { json, column in
      json.object { json in
        json.member("title", column.title)
        json.member("alignment", column.alignment.rawValue)
      }
    }
    key("rows")
    array(table.rows) { json, row in
      json.array(row) { json, cell in
        json.object { json in
          json.content("content", cell.content)
          json.numbers("evidence", cell.evidence)
        }
      }
    }
  }

  private mutating func statement(_ statement: MarkedStatement) {
    member("node", "statement")
    member("key", statement.key)
    member("headline", statement.headline)
    key("subtitle")
    array(statement.subtitle) { $0.inlines($1) }
    member("language", statement.language)
    member("text", statement.text)
    key("blocks")
    array(statement.blocks) { json, block in
      json.object { json in
        json.member("zone", block.zone.rawValue)
        json.member("start", block.range.start)
        json.member("end", block.range.end)
        json.member("paragraph", block.paragraph)
      }
    }
    key("marks")
    array(statement.marks) { $0.mark($1) }
  }

  private mutating func mark(_ mark: Mark) {
    object { json in
      json.member("start", mark.range.start)
      json.member("end", mark.range.end)
      json.range("trigger", mark.trigger)
      json.member("type", mark.type)
      json.member("polarity", mark.polarity)
      json.member("label", mark.label)
      json.content("note", mark.note)
      json.member("evidence", mark.evidence.value)
    }
  }

  private mutating func source(_ source: DocumentSource) {
    object { json in
      json.member("key", source.key)
      json.member("headline", source.headline)
      json.member("url", source.url)
      json.member("origin", source.origin)
      json.member("sha256", source.sha256)
      json.member("issued_on", source.issuedOn?.iso)
      json.member("language", source.language)
    }
  }

  /// Writes a piece of evidence; `source` is the place of its statement in `sources`, from 1.
  private mutating func evidence(_ evidence: EvidenceDetail, _ number: Int, source: Int?) {
    object { json in
      json.member("number", number)
      json.member("source", source)
      json.passage("sentence", evidence.sentence, evidence.sentenceText)
      json.passage("match", evidence.range, evidence.text)
      json.passage("trigger", evidence.trigger, evidence.triggerText)
      json.member("type", evidence.type)
      json.member("status", evidence.status)
      json.member("certainty", evidence.certainty)
      json.member("provenance", evidence.provenance)
      json.member("summary", evidence.summary)
    }
  }

  private mutating func passage(_ name: StaticString, _ range: TextRange, _ text: String) {
    key(name)
    object { json in
      json.member("start", range.start)
      json.member("end", range.end)
      json.member("text", text)
    }
  }

  private mutating func range(_ name: StaticString, _ range: TextRange) {
    key(name)
    object { json in
      json.member("start", range.start)
      json.member("end", range.end)
    }
  }

  /// Writes a member with numbers of evidence.
  mutating func numbers(_ name: StaticString, _ numbers: [EvidenceNumber]) {
    key(name)
    array(numbers) { $0.integer($1.value) }
  }

  /// Writes a member with running text.
  mutating func content(_ name: StaticString, _ content: [Inline]) {
    key(name)
    inlines(content)
  }
}
