import DemarcheModel
import DemarcheReports

/// Writes a preview as lines of JSON: an object a change, then one with the sums.
package enum PreviewJSON {
  /// The line of a change.
  package static func line(of change: StatementChange) -> [UInt8] {
    var json = JSONWriter(ByteWriter(), setting: .line)
    let annotation = change.annotation
    json.object { json in
      json.member("change", change.kind.rawValue)
      json.member("statement", change.statement)
      json.member("type", annotation.type)
      json.member("rule", annotation.provenance.rule)
      json.member("start", annotation.range.start)
      json.member("end", annotation.range.end)
      json.member("text", change.words)
      json.member("line", change.line)
      json.member("column", change.column)
      json.key("sentence")
      json.object { json in
        json.member("number", change.sentenceNumber)
        json.member("text", change.sentence)
      }
      json.key("differences")
      json.array(change.differences) { json, difference in
        json.object { json in
          json.member("name", difference.name)
          json.member("before", difference.before)
          json.member("after", difference.after)
        }
      }
    }
    json.end()
    return json.output.bytes
  }

  /// The line with the sums.
  package static func summary(of preview: UpdatePreview) -> [UInt8] {
    var json = JSONWriter(ByteWriter(), setting: .line)
    json.object { json in
      json.key("summary")
      json.object { json in
        json.member("complete", !preview.isCut)
        json.member("statements", preview.statementCount)
        json.member("compared", preview.comparedCount)
        json.member("touched", preview.touchedCount)
        json.member("added", preview.added)
        json.member("removed", preview.removed)
        json.member("changed", preview.changed)
        json.key("rules")
        json.array(preview.rules) { json, rule in
          json.object { json in
            json.member("rule", rule.id)
            json.member("added", rule.added)
            json.member("removed", rule.removed)
            json.member("changed", rule.changed)
          }
        }
        json.key("failures")
        json.array(preview.failures) { DiagnosticJSON.write($1, to: &$0) }
      }
    }
    json.end()
    return json.output.bytes
  }
}
