import DemarcheModel
import DemarcheText

/// Reads actors that are listed: "Norway, Sweden and Denmark".
struct ActorList {
  /// One of them.
  private struct Item {
    var span: Int
    var end: Int
    var isBehindAnd: Bool
  }

  let scan: StatementScan
  let context: SentenceContext

  // A longer list is none.
  private static let limit = 30

  /// The spans of the actors whose names are all that stands in `tokens`; none where something else
  /// does, or a pronoun.
  func all(in tokens: Range<Int>) -> [Int] {
    guard let first = item(at: tokens.lowerBound), first.end <= tokens.upperBound else { return [] }
    let rest = items(behind: first.end, limit: tokens.upperBound)
    let spans = [first.span] + rest.map(\.span)
    guard (rest.last?.end ?? first.end) == tokens.upperBound, rest.last?.isBehindAnd ?? true,
      !spans.contains(where: { scan.spans[$0].kind == "pronoun" })
    else { return [] }
    return spans
  }

  /// The actors that go on a list behind the one that ends at `end`, up to the last behind "and".
  func following(_ end: Int) -> (spans: [Int], end: Int)? {
    var items = items(behind: end, limit: context.chunker.restEnd)
    while let last = items.last,
      !last.isBehindAnd || beginsClause(last) || isGenitive(last.end)
    {
      items.removeLast()
    }
    return items.last.map { (items.map(\.span), $0.end) }
  }

  /// Several spans of actors as one actor.
  func together(_ spans: [Int], sentence: Int) -> ActorReference {
    let resolver = ActorResolver(scan: scan)
    let all = spans.map { index -> ActorReference in
      let span = scan.spans[index]
      let text = scan.analysis.text(span.tokens)
      return resolver.resolve(span, text: text, tokens: span.tokens, sentence: sentence).actor
        ?? ActorReference(name: text)
    }
    return all.count == 1 ? all[0] : ActorResolver.together(all)
  }

  private func items(behind end: Int, limit: Int) -> [Item] {
    var items: [Item] = []
    var index = end
    while index < limit, items.count < ActorList.limit {
      let hasComma = context.chunker.isCommaToken(index)
      let joint = hasComma ? index + 1 : index
      guard joint < limit else { break }
      let hasAnd =
        context.classes(joint).contains(.conjunction) && !context.chunker.isNorToken(joint)
      guard hasComma || hasAnd, var item = item(at: hasAnd ? joint + 1 : joint), item.end <= limit
      else { break }
      item.isBehindAnd = hasAnd
      items.append(item)
      index = item.end
    }
    return items
  }

  private func item(at token: Int) -> Item? {
    guard token < context.sentence.upperBound else { return nil }
    let first = context.classes(token).contains(.definite) ? token + 1 : token
    guard first < context.sentence.upperBound else { return nil }
    let span = scan.spans.firstStarting(at: first, type: scan.set.builtIn.actor)
    guard span >= 0 else { return nil }
    return Item(span: span, end: scan.spans.tokens(span).upperBound, isBehindAnd: false)
  }

  // "By Norway and Sweden welcomes it", "by Norway and Sweden's allies".
  private func beginsClause(_ item: Item) -> Bool {
    context.chunker.beginsClause(at: scan.spans.tokens(item.span).lowerBound)
  }

  private func isGenitive(_ token: Int) -> Bool {
    token < context.sentence.upperBound && context.flags(token).contains(.genitive)
  }
}
