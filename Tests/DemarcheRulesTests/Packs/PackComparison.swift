import DemarcheModel
import DemarchePipeline
import DemarcheRules
import DemarcheText
import Foundation
import TestSupport

/// The rules of the packs that come with it, by the engine and by the reference.
struct PackComparison {
  private let world: ReferenceWorld
  private let probed: ProbedPacks

  init() throws {
    var options = Engine.Options()
    options.isolation = .none
    let engine = try Engine(packs: FirstPartyPacks.folders, options: options)
    // The reference knows one language.
    let declared = engine.programs.compactMap(\.declarations)
    let english = declared.filter { $0.spokenLanguages.contains("en") }
    probed = try ProbedPacks(english.map(PackComparison.english))
    world = ReferenceWorld(probed.packs + [PackComparison.probes], probed.rules)
  }

  private static func english(_ pack: PackDeclarations) -> PackDeclarations {
    var pack = pack
    pack.rules.removeAll {
      !$0.languages.isEmpty && Set($0.languages).isDisjoint(with: ["en", "any"])
    }
    return pack
  }

  // Spans that the engine finds on its own are taken from it, as those of built-in types are.
  private static let firstProbe = 1_000_000
  private struct OwnSpan {
    var type: String
    var origin: String
    var kind: String?

    var pattern: String {
      "@a:<\(type) origin=\(origin)" + (kind.map { " kind=\($0)" } ?? "") + ">"
    }
    var attributes: [String: String] {
      ["origin": origin].merging(kind.map { ["kind": $0] } ?? [:]) { $1 }
    }
  }
  private static let kinds = [
    "igo", "government", "organisation", "ngo", "party", "group", "media", "state",
  ]
  // Those with a kind first, as of equal spans the reference keeps one.
  private static let ownSpans =
    kinds.map { OwnSpan(type: "actor", origin: "defined", kind: $0) } + [
      OwnSpan(type: "actor", origin: "defined"), OwnSpan(type: "instrument", origin: "defined"),
      OwnSpan(type: "actor", origin: "title", kind: "person"),
      OwnSpan(type: "actor", origin: "surname", kind: "person"),
      // What rules publish is offered where it stands in its phase, though it loses to later ones.
      OwnSpan(type: "given_name", origin: "rule"),
    ] + (kinds + ["person"]).map { OwnSpan(type: "actor", origin: "rule", kind: $0) }
    + [OwnSpan(type: "actor", origin: "rule")]

  private static var probes: PackDeclarations {
    var probes = PackDeclarations(id: "probe/own", version: "1.0.0")
    for (offset, own) in ownSpans.enumerated() {
      let location = RuleLocation(file: "rules/own.lua", line: 1, column: 1)
      var rule = RuleDeclaration(
        name: "own-\(offset)", emit: ProbedPacks.type.name, location: location)
      rule.match = [PatternText(own.pattern, at: location)]
      rule.when = CallbackReference(ordinal: firstProbe + offset)
      rule.zones = Zone.allCases
      probes.rules.append(rule)
    }
    return probes
  }

  private func addOwn(
    _ origin: String, _ found: [Int: Set<FoundMatch>], to text: ReferenceText,
    types: Set<String> = ["actor", "instrument"]
  ) {
    for (offset, own) in PackComparison.ownSpans.enumerated()
    where own.origin == origin && types.contains(own.type) {
      let parts = (found[PackComparison.firstProbe + offset] ?? []).flatMap(\.parts)
      for part in parts.sorted(by: { $0.range < $1.range }) {
        var tokens = text.analysis.tokens(in: part.range)
        // An actor takes in its article.
        let classes = text.language.data.classes(of: text.analysis.tokens[tokens.lowerBound])
        if classes.contains(.definite), tokens.count > 1 { tokens.removeFirst() }
        text.add([
          ReferenceSpan(
            type: own.type, tokens: tokens, id: part.id, attributes: own.attributes)
        ])
      }
    }
  }

  var diagnostics: [Diagnostic] { world.diagnostics }
  var ruleCount: Int { probed.rules.count }

  /// What the two say differently of `text`, and how many matches there are.
  func differences(_ text: String) -> (differences: [String], matchCount: Int) {
    let source = SourceDocument(
      origin: "test.txt", mediaType: "text/plain", sha256: "", byteCount: text.utf8.count)
    var statement = Statement(key: "test", text: text, source: source)
    statement.language = "en"
    statement.blocks = Layout.blocks(of: text, headline: nil)
    let (found, findings) = engineMatches(world.set, statement, isKept: true)
    let early = world.text(statement, found)
    let late = world.text(statement, found)
    for text in [early, late] {
      addOwn("defined", found, to: text)
      addOwn("rule", found, to: text, types: ["given_name"])
    }
    publish(
      findings.annotations.filter { probed.publishers[$0.provenance.rule]?.type == $0.type },
      to: late)
    for origin in ["rule", "surname", "title"] { addOwn(origin, found, to: late) }
    var differences: [String] = []
    var count = 0
    for number in probed.rules.keys.sorted() {
      guard let rule = probed.rules[number] else { continue }
      let wanted = rule.matches(in: probed.early.contains(number) ? early : late)
      count += wanted.count
      let engine = found[number] ?? []
      for match in engine.symmetricDifference(wanted).sorted(by: { $0.range < $1.range }) {
        let words = statement.text(in: match.range) ?? "?"
        differences.append(
          "\(rule.name): \(engine.contains(match) ? "engine" : "reference") alone has \(match) "
            + words.debugDescription)
      }
    }
    return (differences, count)
  }

  // What rules publish.
  private func publish(_ annotations: [Annotation], to text: ReferenceText) {
    for annotation in annotations {
      guard let (type, isByTrigger) = probed.publishers[annotation.provenance.rule] else {
        continue
      }
      let range = isByTrigger ? annotation.trigger : annotation.range
      var span = ReferenceSpan(type: type, tokens: text.analysis.tokens(in: range))
      span.id = annotation["id"]?.value?.plainText
      span.attributes["origin"] = "rule"
      for field in annotation.fields {
        if let value = field.value { span.attributes[field.name] = value.plainText }
      }
      text.add([span])
    }
  }
}
