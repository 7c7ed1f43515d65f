/// One step of a pattern's program.
struct Instruction: Sendable, Hashable {
  enum Operation: UInt8, Sendable {
    /// One token: `a` is the literal's index, `b` the bits of its word number.
    case word
    /// A verb group: `a` is the verb test's index.
    case verb
    /// A span: `a` is the span test's index.
    case span
    /// The actor that heads the subject of the trigger: `a` is the span test's index.
    case subjectActor
    /// A chunk: `a` is its number in `PatternItem.Chunk.allCases`.
    case chunk
    /// One token of a class: `a` is its number in `PatternItem.TokenClass.allCases`.
    case tokenClass
    /// Up to `a` tokens, the fewest first.
    case gap
    case sentenceStart
    case sentenceEnd
    /// One token at which subprogram `a` does not match.
    case not
    /// Go on at `a`, and if that fails at `b`.
    case split
    /// Go on at `a`.
    case jump
    /// The capture slot `a` begins or ends here.
    case save
    /// The trigger ends here.
    case triggerEnd
    case match
  }

  // In this order a step takes 12 bytes: there are some 300,000.
  var operation: Operation
  /// Several paths lead here, so that what was tried from a position must be remembered.
  var isJoin = false
  /// The number of what a way that begins here can begin with; 0 where that is anything.
  var opening: UInt16 = 0
  var a: Int32 = 0
  var b: Int32 = 0
}
