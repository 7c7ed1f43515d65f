import DemarcheText

/// Reads from the words around a claim whether its clause says that it is so.
struct ClauseMood {
  let scan: StatementScan
  let context: SentenceContext

  // A longer subject between "had" and its verb is taken for none.
  private static let subjectLimit = 12

  /// "Does the EU condemn it?": the sentence asks, and nothing parts the claim from its end.
  func isAsked(_ trigger: Range<Int>) -> Bool {
    let end = context.chunker.restEnd
    guard end < context.sentence.upperBound,
      (end..<context.sentence.upperBound).contains(where: isQuestionMark)
    else { return false }
    var token = trigger.upperBound
    while token < end {
      if context.chunker.isSemicolonToken(token) || context.chunker.isButToken(token) {
        return false
      }
      token += 1
    }
    return true
  }

  private func isQuestionMark(_ token: Int) -> Bool {
    scan.analysis.utf8[Int(scan.analysis.tokens[token].start)] == UInt8(ascii: "?")
  }

  /// "Had the EU condemned it, …", "Should Russia attack, …": the auxiliary opens the clause, and
  /// only the subject stands between it and its verb.
  func isInverted(_ verb: VerbGroup) -> Bool {
    let auxiliaries: WordClass = [.be, .have, .auxiliaryDo, .modal, .infinitiveMark]
    for token in verb.tokens.lowerBound..<verb.head
    where !context.classes(token).isDisjoint(with: auxiliaries) { return false }
    let verbs: WordClass = [.finiteForm, .that, .relative, .subordinator]
    var token = verb.tokens.lowerBound - 1
    let first = max(context.sentence.lowerBound, token - ClauseMood.subjectLimit)
    while token >= first {
      let classes = context.classes(token)
      if !classes.isDisjoint(with: auxiliaries) {
        return opensClause(token) && fits(verb.form, behind: classes)
      }
      if !classes.isDisjoint(with: verbs) || context.flags(token).contains(.punctuation) {
        return false
      }
      token -= 1
    }
    return false
  }

  private func opensClause(_ token: Int) -> Bool {
    guard token > context.sentence.lowerBound else { return true }
    return context.chunker.isCommaToken(token - 1) || context.chunker.isSemicolonToken(token - 1)
      || context.flags(token - 1).contains(.openQuote)
  }

  private func fits(_ form: VerbForm.Kind, behind auxiliary: WordClass) -> Bool {
    switch form {
    case .past, .participle: auxiliary.contains(.have) && auxiliary.contains(.past)
    case .base:
      auxiliary.contains(.auxiliaryDo) || auxiliary.contains(.modal) && !auxiliary.contains(.future)
    case .third, .ing: false
    }
  }

  /// "The EU condemns neither Russia nor Ukraine", but "not only Russia".
  func deniesObject(_ verb: VerbGroup, _ trigger: Range<Int>) -> Bool {
    let next = trigger.upperBound
    guard next == verb.head + 1, next < context.chunker.restEnd else { return false }
    let classes = context.classes(next)
    guard classes.contains(.negator), classes.isDisjoint(with: .modal) else { return false }
    return next + 1 >= context.chunker.restEnd || !context.classes(next + 1).contains(.adverb)
  }

  /// "Neither supports nor condemns", "nor does the EU condemn it".
  func isBehindNor(_ verb: VerbGroup) -> Bool {
    let joint = verb.tokens.lowerBound - 1
    guard joint > context.sentence.lowerBound else { return false }
    if context.chunker.isNorToken(joint) { return true }
    // Before an auxiliary, with the subject between that and the verb.
    let first = max(context.sentence.lowerBound, joint - ClauseMood.subjectLimit)
    let auxiliaries: WordClass = [.be, .have, .auxiliaryDo, .modal]
    guard
      let auxiliary = (first...joint).last(where: {
        !context.classes($0).isDisjoint(with: auxiliaries)
      })
    else { return false }
    return auxiliary > context.sentence.lowerBound && context.chunker.isNorToken(auxiliary - 1)
      && fits(verb.form, behind: context.classes(auxiliary))
  }

  /// Whether a word of saying says that it is not so: "denied that", but not "did not deny that".
  func isDenial(_ word: Int) -> Bool {
    context.classes(word).contains(.denying)
      && !context.verbGroups(head: word).contains(where: \.isNegated)
  }
}
