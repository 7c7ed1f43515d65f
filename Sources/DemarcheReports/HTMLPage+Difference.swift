import DemarcheModel

extension HTMLPage {
  /// Writes how two statements differ: the sums, the text with what came and went, the positions
  /// that moved.
  mutating func difference(_ difference: Difference) {
    differenceCount += 1
    html.markup("<div class=\"difference\"")
    html.attribute("id", "d", differenceCount)
    html.markup(">\n<dl class=\"sides\">\n")
    side("Before", difference.before)
    side("After", difference.after)
    html.markup("</dl>\n")
    if difference.isEmpty {
      html.markup("<p><strong>")
      html.text(Difference.sameness)
      html.markup("</strong></p>\n")
    } else {
      tally(difference)
      sentences(difference)
      steps(difference.steps)
    }
    html.markup("</div>\n")
  }

  private mutating func side(_ name: StaticString, _ side: Difference.Side) {
    html.markup("<div><dt>")
    html.markup(name)
    html.markup("</dt><dd>")
    cite(side.headline, side.language, side.issuedOn)
    html.markup("</dd></div>\n")
  }

  private mutating func tally(_ difference: Difference) {
    html.markup("<p class=\"tally\">Sentences: ")
    var isFirst = true
    for (kind, count) in difference.counts where count > 0 {
      html.markup(isFirst ? "<strong>" : ", <strong>")
      html.number(count)
      html.markup("</strong> ")
      html.text(kind.rawValue)
      isFirst = false
    }
    html.markup(".</p>\n")
  }

  private mutating func sentences(_ difference: Difference) {
    let departures = difference.departures
    var isOpen = false
    for (place, sentence) in difference.sentences.enumerated() {
      if sentence.beginsParagraph || !isOpen {
        html.markup(isOpen ? "</p>\n<p class=\"text\"" : "<p class=\"text\"")
        html.quoted(difference.after.language ?? difference.before.language)
        html.markup(">")
        if !isOpen { leave(departures[-1] ?? [], difference) }
        isOpen = true
      }
      self.sentence(sentence, place)
      leave(departures[place] ?? [], difference)
    }
    if isOpen { html.markup("</p>\n") }
  }

  private mutating func sentence(_ sentence: Difference.Sentence, _ place: Int) {
    guard sentence.kind == .moved else {
      runs(sentence.runs)
      return
    }
    html.markup("<span class=\"moved\"")
    anchor(" id=\"d", "a", place)
    html.markup(">")
    runs(sentence.runs)
    html.markup("</span>")
    note("b", place, "moved from sentence ", sentence.before)
  }

  /// Writes where the moved sentences of those places stood before.
  private mutating func leave(_ places: [Int], _ difference: Difference) {
    for place in places {
      html.markup("<span class=\"left\"")
      anchor(" id=\"d", "b", place)
      html.markup("></span>")
      note("a", place, "from here moved to sentence ", difference.sentences[place].after)
    }
  }

  /// Writes a remark of ours in the text, as a link to the other place.
  private mutating func note(
    _ target: StaticString, _ place: Int, _ words: StaticString, _ number: Int?
  ) {
    html.markup(" <a class=\"remark\" lang=\"en\" dir=\"ltr\"")
    anchor(" href=\"#d", target, place)
    html.markup(">[")
    html.markup(words)
    html.number(number ?? 0)
    html.markup("]</a> ")
  }

  /// Writes an attribute that names a place of this difference.
  private mutating func anchor(_ opening: StaticString, _ side: StaticString, _ place: Int) {
    html.markup(opening)
    html.number(differenceCount)
    html.markup(side)
    html.number(place + 1)
    html.markup("\"")
  }

  private mutating func runs(_ runs: [Difference.Run]) {
    for run in runs {
      switch run.kind {
      case .kept: html.text(run.text)
      case .inserted: words(run.text, between: "<ins>", and: "</ins>")
      case .deleted: words(run.text, between: "<del>", and: "</del>")
      }
    }
    // Runs of sentences may end without the blank that stood between them.
    if runs.last?.text.last?.isWhitespace == false { html.markup(" ") }
  }

  /// Writes words between tags; the blank behind them stands behind the end tag, so that it bears
  /// no line.
  private mutating func words(
    _ text: String, between start: StaticString, and end: StaticString
  ) {
    let rest = text.reversed().prefix { $0.isWhitespace }.count
    html.markup(start)
    html.text(text.dropLast(rest))
    html.markup(end)
    html.text(text.suffix(rest))
  }

  private mutating func steps(_ steps: [Difference.Step]) {
    guard !steps.isEmpty else { return }
    openTable("steps", caption: "Positions that changed")
    html.markup("<thead><tr><th scope=\"col\">On</th><th scope=\"col\">Before</th>")
    html.markup("<th scope=\"col\">After</th><th scope=\"col\">Direction</th></tr></thead>\n")
    html.markup("<tbody>\n")
    for step in steps {
      html.markup("<tr><th scope=\"row\" dir=\"auto\">")
      html.text(step.target)
      html.markup("</th>")
      end(step.before)
      end(step.after)
      html.markup("<td class=\"direction\"><span aria-hidden=\"true\">")
      html.text(step.direction.sign)
      html.markup("</span> ")
      html.text(step.label)
      html.markup("</td></tr>\n")
    }
    html.markup("</tbody>\n</table>\n</div>\n")
  }

  private mutating func end(_ end: Difference.Step.End?) {
    guard let end else {
      html.markup("<td class=\"none\"><span aria-hidden=\"true\">–</span>")
      html.markup("<span class=\"hidden\">no position</span></td>")
      return
    }
    html.markup("<td dir=\"auto\"><b>")
    html.text(end.figure)
    html.markup("</b> ")
    html.text(end.words)
    cite([end.evidence])
    html.markup("</td>")
  }
}
