import DemarcheModel
import DemarcheRules
import DemarcheText

/// What tests of rules share: a small English, a few actors, building rules, printing findings.
struct RuleBench {
  static let europeanUnion = ActorReference(name: "European Union", id: "EU", kind: "igo")

  let set: RuleSet
  let diagnostics: [Diagnostic]

  /// Compiles `rules` and `ladders` as the pack `test/pack`, with the actors of `Actors`.
  init(
    _ rules: [RuleDeclaration] = [], ladders: [LadderDeclaration] = [],
    types: [AnnotationType] = [], lexicons: [LexiconDeclaration] = []
  ) {
    var pack = PackDeclarations(id: "test/pack", version: "1.0.0")
    pack.rules = rules
    pack.ladders = ladders
    pack.types = types
    pack.lexicons = lexicons
    self.init(packs: [pack])
  }

  /// Compiles `packs` behind one that declares English and the actors.
  init(packs: [PackDeclarations]) {
    var core = PackDeclarations(id: "test/core", version: "1.0.0")
    core.languages = [SmallEnglish.declaration]
    core.lexicons = [Actors.lexicon]
    (set, diagnostics) = RuleSetCompiler.compile([core] + packs)
  }

  /// A statement of the European Union that is one paragraph.
  static func statement(
    _ text: String, issuer: ActorReference? = europeanUnion, issuedOn: String? = "2023-03-20",
    speaker: String? = nil, zone: Zone = .body
  ) -> Statement {
    let source = SourceDocument(
      origin: "test.txt", mediaType: "text/plain", sha256: "", byteCount: text.utf8.count)
    var statement = Statement(key: "test", text: text, source: source)
    statement.issuer = issuer
    statement.issuedOn = issuedOn.flatMap { CalendarDate(iso: $0) }
    statement.speaker = speaker.map { Speaker(name: $0) }
    statement.language = "en"
    statement.blocks = [Block(zone: zone, range: TextRange(0, text.utf8.count), paragraph: 1)]
    return statement
  }

  func findings(_ statement: Statement) -> Findings {
    var callbacks = NoCallbacks()
    return set.annotate(statement, &callbacks)
  }

  func annotations(_ text: String) -> [Annotation] {
    findings(RuleBench.statement(text)).annotations
  }

  /// What is found, each as its trigger and those of `fields` that it has: `condemns holder=EU`.
  func found(_ statement: Statement, _ fields: String...) -> [String] {
    found(in: statement, fields)
  }

  /// As `found`, in a statement of the European Union.
  func found(_ text: String, _ fields: String...) -> [String] {
    found(in: RuleBench.statement(text), fields)
  }

  private func found(in statement: Statement, _ fields: [String]) -> [String] {
    findings(statement).annotations.map { annotation in
      let words = statement.text(in: annotation.trigger) ?? "?"
      let values = fields.compactMap { name in
        annotation[name].map { name + "=" + RuleBench.print($0, in: statement) }
      }
      return ([words] + values).joined(separator: " ")
    }
  }

  /// The words of each match.
  func matches(_ text: String) -> [String] {
    let statement = RuleBench.statement(text)
    return findings(statement).annotations.map { statement.text(in: $0.range) ?? "?" }
  }

  private static func print(_ field: Field, in statement: Statement) -> String {
    let value: String
    switch field.value {
    case .actor(let actor)?: value = actor.id ?? actor.name
    case let other?: value = other.plainText
    case nil: value = field.range.flatMap { statement.text(in: $0) } ?? "nobody"
    }
    return value + (field.resolution.map { "(\($0))" } ?? "")
  }
}
