import DemarcheModel
import DemarcheText

/// Offers the short forms that a statement defines, as "(OXY)" and "(the “Accord”)", as the actors
/// and instruments they stand for.
struct DefinedForms {
  /// The origin of the spans that it adds.
  static let origin = "defined"

  /// No statement defines so many; what is behind is left out.
  private static let limit = 1000

  let set: RuleSet

  private struct Form {
    var short: Range<Int>
    // It is a common word, and asks for its article.
    var isTitled: Bool
    // From here on it holds.
    var end: Int
    var type: Int
    var content: Span.Content
  }

  /// Adds the spans of later mentions; of earlier ones where one definition alone can be meant.
  ///
  /// - Complexity: O(tokens), times the definitions that begin with one word.
  func add(to scan: StatementScan) {
    var forms = Array(abbreviations(in: scan).prefix(DefinedForms.limit))
    let definitions = ShortFormScanner.definitions(
      in: scan.analysis, language: scan.language.data)
    for definition in definitions.prefix(DefinedForms.limit) {
      if forms.contains(where: { $0.short == definition.short }) { continue }
      if let form = form(definition, in: scan) { forms.append(form) }
    }
    if forms.isEmpty { return }
    forms.sort { $0.end < $1.end }
    // By the hash of its first word, and there by its words.
    var groups: [UInt64: [[Form]]] = [:]
    var heads = WordFilter()
    let utf8 = scan.analysis.utf8
    for form in forms {
      heads.insert(scan.analysis.tokens[form.short.lowerBound], utf8: utf8.span)
      let key = key(form.short.lowerBound, in: scan)
      if let known = groups[key]?.firstIndex(where: { isSame($0[0].short, form.short, in: scan) }) {
        groups[key]?[known].append(form)
      } else {
        groups[key, default: []].append([form])
      }
    }
    for token in candidates(heads, in: scan) {
      for forms in groups[key(token, in: scan)] ?? [] { add(forms, at: token, to: scan) }
    }
  }

  private func candidates(_ heads: WordFilter, in scan: StatementScan) -> [Int] {
    let tokens = scan.analysis.tokens
    let utf8 = scan.analysis.utf8
    var found: [Int] = []
    for index in tokens.indices where heads.mayContain(tokens[index], utf8: utf8.span) {
      found.append(index)
    }
    return found
  }

  private func key(_ token: Int, in scan: StatementScan) -> UInt64 {
    let row = scan.analysis.tokens[token]
    let bytes = scan.analysis.utf8
    return Vocabulary.hash(bytes.span.extracting(Int(row.start)..<Int(row.end)))
  }

  // Of one short form all definitions, in text order.
  private func add(_ forms: [Form], at token: Int, to scan: StatementScan) {
    let tokens = token..<token + forms[0].short.count
    guard tokens.upperBound <= scan.analysis.tokens.count,
      isSame(tokens, forms[0].short, in: scan),
      !forms.contains(where: { $0.short.overlaps(tokens) })
    else { return }
    let last = forms.last { $0.end <= tokens.lowerBound }
    guard let form = last ?? (forms.count == 1 ? forms[0] : nil), isFree(tokens, form, in: scan)
    else { return }
    scan.spans.add(Span(type: form.type, tokens: tokens, content: form.content))
  }

  private func isFree(_ tokens: Range<Int>, _ form: Form, in scan: StatementScan) -> Bool {
    for token in tokens
    where scan.spans.covers(token, type: set.builtIn.actor)
      || scan.spans.covers(token, type: set.builtIn.instrument)
    {
      return false
    }
    if form.isTitled { return TitleMentions.mention(tokens, in: scan) }
    let all = scan.analysis.tokens
    if all[tokens.lowerBound].flags.contains(.upper) { return true }
    // "The Energy Council" is another than the "Council".
    guard TitleMentions.ends(tokens, in: scan) else { return false }
    let before = tokens.lowerBound - 1
    guard before >= 0,
      scan.analysis.sentenceOfToken[before] == scan.analysis.sentenceOfToken[tokens.lowerBound]
    else { return true }
    return !all[before].flags.contains(.capitalised)
      || scan.language.data.classes(of: all[before]).contains(.definite)
  }

  // Letter for letter.
  private func isSame(_ left: Range<Int>, _ right: Range<Int>, in scan: StatementScan) -> Bool {
    guard left.count == right.count else { return false }
    let tokens = scan.analysis.tokens
    let utf8 = scan.analysis.utf8
    return zip(left, right).allSatisfy { first, second in
      let one = tokens[first]
      let other = tokens[second]
      guard one.end - one.start == other.end - other.start, one.word == other.word else {
        return false
      }
      return utf8[Int(one.start)..<Int(one.end)].elementsEqual(
        utf8[Int(other.start)..<Int(other.end)])
    }
  }

  // MARK: what they stand for

  private func abbreviations(in scan: StatementScan) -> [Form] {
    scan.spans.all(of: set.builtIn.abbreviation).compactMap { index in
      let parts = scan.spans[Int(index)].parts
      guard let short = parts.first(where: { $0.name == "short" })?.tokens,
        var long = parts.first(where: { $0.name == "long" })?.tokens
      else { return nil }
      while let first = long.first,
        scan.language.data.classes(of: scan.analysis.tokens[first]).contains(.definite)
      {
        long.removeFirst()
      }
      let known = known(endingAt: long.upperBound, in: scan).filter {
        scan.spans.tokens($0).lowerBound <= long.lowerBound
      }
      if let span = known.first { return form(short, short.upperBound, false, span, in: scan) }
      return unknown(long, short, false, in: scan)
    }
  }

  private func form(_ definition: ShortFormScanner.Definition, in scan: StatementScan) -> Form? {
    let open = definition.bracket
    if let span = known(endingAt: open, in: scan).first {
      return form(
        definition.short, definition.short.upperBound, definition.isTitled, span, in: scan)
    }
    guard let long = name(endingAt: open, in: scan) else { return nil }
    return unknown(long, definition.short, definition.isTitled, in: scan)
  }

  private func form(
    _ short: Range<Int>, _ end: Int, _ isTitled: Bool, _ span: Int, in scan: StatementScan
  ) -> Form? {
    let view = scan.spans[span]
    guard view.kind != "pronoun", view.kind != "office" else { return nil }
    let fields = view.kind.map { [Field(name: "kind", value: .text($0))] } ?? []
    return Form(
      short: short, isTitled: isTitled, end: end, type: view.type,
      content: Span.Content(
        name: view.name ?? scan.analysis.text(view.tokens), id: view.id, fields: fields,
        origin: DefinedForms.origin))
  }

  // The longest actor or instrument before a bracket.
  private func known(endingAt end: Int, in scan: StatementScan) -> [Int] {
    let actors = scan.spans.ending(at: end, type: set.builtIn.actor)
    let instruments = scan.spans.ending(at: end, type: set.builtIn.instrument)
    return (actors + instruments).sorted { scan.spans[$0].span.count > scan.spans[$1].span.count }
  }

  // A long form that nobody knows is what its first or last word says, and is offered too.
  private func unknown(
    _ long: Range<Int>, _ short: Range<Int>, _ isTitled: Bool, in scan: StatementScan
  ) -> Form? {
    guard let first = long.first, let last = long.last else { return nil }
    var type: Int?
    for token in [last, first] where type == nil {
      if scan.spans.covers(token, type: set.builtIn.instrumentHead) {
        type = set.builtIn.instrument
      }
      if scan.spans.covers(token, type: set.builtIn.organisationHead) { type = set.builtIn.actor }
    }
    guard let type else { return nil }
    let kind = type == set.builtIn.actor ? "organisation" : nil
    let content = Span.Content(
      name: scan.analysis.text(long),
      fields: kind.map { [Field(name: "kind", value: .text($0))] } ?? [],
      origin: DefinedForms.origin)
    if !long.contains(where: { scan.spans.covers($0, type: type) }) {
      scan.spans.add(Span(type: type, tokens: long, content: content))
    }
    return Form(
      short: short, isTitled: isTitled, end: short.upperBound, type: type, content: content)
  }

  // The run of capitalised words, small joining words between, that ends before a token.
  private func name(endingAt end: Int, in scan: StatementScan) -> Range<Int>? {
    let tokens = scan.analysis.tokens
    let joins: WordClass = [.of, .preposition, .conjunction, .definite]
    var first = end
    var index = end - 1
    while index >= 0, end - index <= 14 {
      let flags = tokens[index].flags
      let classes = scan.language.data.classes(of: tokens[index])
      if flags.contains(.capitalised), flags.contains(.word), classes.isDisjoint(with: joins) {
        first = index
      } else if index == end - 1 || classes.isDisjoint(with: joins) {
        break
      }
      if scan.analysis.sentenceOfToken[index] != scan.analysis.sentenceOfToken[end - 1] { break }
      index -= 1
    }
    return first < end ? first..<end : nil
  }
}
