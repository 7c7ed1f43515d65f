import DemarcheModel
import DemarcheReports
import DemarcheRules

/// Writes the answer of `explain` for one statement as a JSON object.
struct ExplainStatementJSON {
  let explained: Explained

  func write(to json: inout JSONWriter) {
    let answer = explained.answer
    let question = explained.question
    json.object { json in
      json.member("statement", explained.statement.key)
      json.member("source", explained.statement.source.origin)
      json.member("rule", question.rule)
      json.member("sentence", question.sentence)
      json.key("switched_off")
      json.array(explained.switchedOff) { json, off in
        json.object { json in
          json.member("rule", off.rule)
          json.member("because", off.because)
          json.member("is_running", off.isRunning)
        }
      }
      json.key("matches")
      json.array(answer.derivations) { write($1, &$0) }
      if question.asksForMisses {
        json.key("misses")
        json.array(answer.misses) { write($1, &$0) }
      }
      if question.asksForTrace {
        json.key("trace")
        json.array(answer.traces) { write($1, &$0) }
      }
      json.key("diagnostics")
      json.array(explained.diagnostics) { DiagnosticJSON.write($1, to: &$0) }
    }
  }

  // MARK: matches

  private func write(_ derivation: Derivation, _ json: inout JSONWriter) {
    let annotation = derivation.annotation
    json.object { json in
      head(annotation, &json)
      json.member("stands", annotation.suppressedBy == nil)
      json.member("zone", annotation.zone.rawValue)
      json.member("phase", derivation.phase + 1)
      json.member("pattern", derivation.pattern)
      json.key("function")
      if let readings = derivation.readings { write(readings, &json) } else { json.null() }
      json.key("steps")
      json.array(derivation.steps) { write($1, &$0) }
      json.key("verb")
      if let verb = derivation.verb { write(verb, &json) } else { json.null() }
      json.key("conditions")
      json.array(derivation.judgements) { write($1, &$0) }
      json.key("fields")
      json.array(Array(zip(annotation.fields, derivation.origins))) { json, pair in
        let (field, origin) = pair
        json.object { json in
          json.member("name", field.name)
          json.member("value", field.value?.plainText)
          if case .actor(let actor)? = field.value { json.member("id", actor.id) }
          if let range = field.range { self.range(range, &json) }
          json.member("resolution", field.resolution)
          json.member("from", origin.how)
        }
      }
      json.member("status", annotation.status.name)
      json.member("status_because", derivation.statusReason)
      json.member("published_as", derivation.published)
      annotation.tuning?.write(to: &json)
      json.key("lost_to")
      if let winner = derivation.winner { write(winner, &json) } else { json.null() }
      json.key("beat")
      json.array(derivation.losers) { write($1, &$0) }
    }
  }

  private func write(_ readings: [Derivation.Reading], _ json: inout JSONWriter) {
    json.object { json in
      json.member("name", "statement")
      json.key("reads")
      json.array(readings) { json, reading in
        json.object { json in
          json.member("type", reading.type)
          json.member("count", reading.count)
          json.key("near")
          json.array(reading.near) { json, annotation in json.object { head(annotation, &$0) } }
        }
      }
    }
  }

  private func head(_ annotation: Annotation, _ json: inout JSONWriter) {
    json.member("type", annotation.type)
    range(annotation.range, &json)
    json.key("trigger")
    json.object { range(annotation.trigger, &$0) }
    json.member("sentence", annotation.sentenceNumber)
    let provenance = annotation.provenance
    json.member("rule", provenance.rule)
    json.member("rung", provenance.rung)
    json.member("pack", provenance.pack)
    let file = explained.places.path(provenance.file, rule: provenance.rule)
    json.member("at", "\(file):\(provenance.line)")
  }

  private func range(_ range: TextRange, _ json: inout JSONWriter) {
    json.member("start", range.start)
    json.member("end", range.end)
    let place = explained.statement.lineAndColumn(of: range.start)
    json.member("line", place.line)
    json.member("column", place.column)
    json.member("text", explained.statement.text(in: range))
  }

  private func write(_ step: Derivation.Step, _ json: inout JSONWriter) {
    json.object { json in
      json.member("item", step.item)
      range(step.range, &json)
      ExplainJSON.strings("captures", step.captures, &json)
      json.member("is_trigger", step.isTrigger)
      json.member("note", step.note)
      json.key("span")
      if let span = step.span { write(span, &json) } else { json.null() }
    }
  }

  private func write(_ span: ConsumedSpan, _ json: inout JSONWriter) {
    json.object { json in
      json.member("type", span.type)
      range(span.range, &json)
      json.member("name", span.name)
      json.member("id", span.id)
      ExplainJSON.strings("attributes", span.attributes, &json)
      json.member("value", span.value)
      switch span.source {
      case .lexicon:
        json.member("from", "lexicon")
        json.member("at", explained.places.lexiconEntry(span))
      case .builtIn: json.member("from", "built_in")
      case .issuer: json.member("from", "issuer")
      case .surname: json.member("from", "surname")
      case .rule(let derivation):
        json.member("from", "rule")
        json.key("derivation")
        write(derivation, &json)
      case .deeper(let annotation):
        json.member("from", "rule")
        json.member("rule", annotation.provenance.rule)
      }
    }
  }

  private func write(_ verb: Derivation.Verb, _ json: inout JSONWriter) {
    json.object { json in
      range(verb.range, &json)
      json.member("negated", verb.isNegated)
      json.member("passive", verb.isPassive)
      json.member("infinitive", verb.isInfinitive)
      json.member("modal", verb.modal)
      json.member("modality", verb.modality.rawValue)
      json.member("tense", verb.tense.rawValue)
      ExplainJSON.strings("adverbs", verb.adverbs, &json)
    }
  }

  private func write(_ judgement: Judgement, _ json: inout JSONWriter) {
    json.object { json in
      json.member("condition", judgement.condition)
      json.member("text", judgement.text)
      json.member("passed", judgement.isPassed)
      json.member("found", judgement.found)
    }
  }

  private func write(_ rival: Derivation.Rival, _ json: inout JSONWriter) {
    json.object { json in
      head(rival.annotation, &json)
      json.member("by", rival.by.rawValue)
    }
  }

  // MARK: misses and traces

  private func write(_ miss: Miss, _ json: inout JSONWriter) {
    json.object { json in
      json.member("rule", miss.rule)
      json.member("rung", miss.rung)
      json.member(
        "at",
        explained.places.path(miss.location.file, rule: miss.rule) + ":\(miss.location.line)")
      json.member("pattern", miss.pattern)
      json.member("sentence", miss.sentence)
      json.key("reached")
      if let reached = miss.reached { json.object { range(reached, &$0) } } else { json.null() }
      json.member("position", miss.position)
      let place = explained.statement.lineAndColumn(of: miss.position)
      json.member("line", place.line)
      json.member("column", place.column)
      reason(miss.reason, &json)
      json.member("change", miss.change)
      json.member("tokens", miss.tokenCount)
    }
  }

  private func reason(_ reason: Miss.Reason, _ json: inout JSONWriter) {
    switch reason {
    case .item(let expected, let found, let isLeft, let note):
      json.member("reason", "item")
      ExplainJSON.strings("expected", expected, &json)
      json.member("found", found)
      json.member("side", isLeft ? "left" : "right")
      json.member("note", note)
    case .noTrigger(let wanted, let nearest, let elsewhere):
      json.member("reason", "no_trigger")
      ExplainJSON.strings("expected", wanted, &json)
      json.key("nearest")
      json.array(nearest) { write($1, &$0) }
      json.key("sentences")
      json.array(elsewhere) { $0.integer($1) }
    case .refused(let judgement):
      json.member("reason", "refused")
      json.key("by")
      write(judgement, &json)
    case .zone(let found, let wanted, let fits):
      json.member("reason", "zone")
      ExplainJSON.strings("expected", wanted.map(\.rawValue), &json)
      json.member("found", found.rawValue)
      json.member("fits", fits)
    case .noZone(let wanted):
      json.member("reason", "no_zone")
      ExplainJSON.strings("expected", wanted.map(\.rawValue), &json)
    case .language(let found, let wanted):
      json.member("reason", "language")
      ExplainJSON.strings("expected", wanted, &json)
      json.member("found", found)
    case .lost(let rival):
      json.member("reason", "lost")
      json.key("to")
      write(rival, &json)
    case .failed: json.member("reason", "failed")
    case .tooEarly: json.member("reason", "too_early")
    }
  }

  private func write(_ near: Miss.NearWord, _ json: inout JSONWriter) {
    json.object { json in
      json.member("wanted", near.wanted)
      range(near.range, &json)
    }
  }

  private func write(_ trace: SentenceTrace, _ json: inout JSONWriter) {
    json.object { json in
      json.member("sentence", trace.number)
      range(trace.range, &json)
      json.member("zone", trace.zone.rawValue)
      json.member("tokens", trace.tokenCount)
      json.key("known")
      json.array(trace.spans) { write($1, &$0) }
      json.key("events")
      json.array(trace.events) { write($1, &$0) }
      json.member("without_candidate", trace.silentCount)
    }
  }

  private func write(_ event: SentenceTrace.Event, _ json: inout JSONWriter) {
    json.object { json in
      json.member("phase", event.phase + 1)
      json.member("rule", event.rule)
      json.member("rung", event.rung)
      json.member("word", event.word)
      json.member("position", event.position)
      json.member("published_as", event.published)
      switch event.outcome {
      case .stands(let annotation):
        json.member("outcome", "stands")
        json.key("annotation")
        json.object { head(annotation, &$0) }
      case .lost(let annotation, let rival):
        json.member("outcome", "lost")
        json.key("annotation")
        json.object { head(annotation, &$0) }
        json.key("to")
        if let rival { write(rival, &json) } else { json.null() }
      case .missed(let miss):
        json.member("outcome", "missed")
        json.key("miss")
        write(miss, &json)
      }
    }
  }
}
