extension JSONWriter {
  /// Writes the members of a difference.
  mutating func difference(_ difference: Difference) {
    member("node", "difference")
    side("before", difference.before)
    side("after", difference.after)
    member("is_empty", difference.isEmpty)
    key("sentences")
    array(difference.sentences) { $0.sentence($1) }
    key("steps")
    array(difference.steps + difference.claimed) { $0.step($1) }
  }

  private mutating func side(_ name: StaticString, _ side: Difference.Side) {
    key(name)
    object { json in
      json.member("key", side.key)
      json.member("headline", side.headline)
      json.member("issued_on", side.issuedOn?.iso)
      json.member("language", side.language)
    }
  }

  private mutating func sentence(_ sentence: Difference.Sentence) {
    object { json in
      json.member("kind", sentence.kind.rawValue)
      json.member("before", sentence.before)
      json.member("after", sentence.after)
      json.member("begins_paragraph", sentence.beginsParagraph)
      json.key("runs")
      json.array(sentence.runs) { json, run in
        json.object { json in
          json.member("kind", run.kind.rawValue)
          json.member("text", run.text)
        }
      }
    }
  }

  private mutating func step(_ step: Difference.Step) {
    object { json in
      json.member("type", step.type)
      json.member("target", step.target)
      json.member("direction", step.direction.rawValue)
      json.end("before", step.before)
      json.end("after", step.after)
    }
  }

  private mutating func end(_ name: StaticString, _ end: Difference.Step.End?) {
    key(name)
    guard let end else { return null() }
    object { json in
      json.member("words", end.words)
      json.member("polarity", end.polarity)
      json.member("strength", end.strength)
      json.member("evidence", end.evidence.value)
    }
  }
}
