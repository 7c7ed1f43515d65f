import DemarcheModel
import DemarchePipeline
import TestSupport

/// A pack of every kind of declaration, and a folder for a cache.
struct CachedPack {
  let folder: TemporaryFolder

  /// Long behind the time at which the files of a test were written.
  static let later = 4_000_000_000_000_000_000

  static let rules = """
    language "en" {
      determiner = { "the" }, definite = { "the" }, modal = { "must" },
      irregular = { "go goes went gone going" },
    }
    lexicon "actor" { file = "lexicons/actors.tsv" }
    lexicon "thing" { CART = { "cart", "wagon", kind = "vehicle" } }
    annotation_type "motion" {
      fields = { who = "actor", what = "range", how = "text", twice = "boolean" },
    }
    ladder "force" {
      emit = "stance", frame = "holder:<actor> @ target:<rest>", range = { 0, 5 },
      intensify = { hard = 1 },
      { "~push", polarity = -1, strength = 2 },
    }
    rule "push.plain" {
      emit = "motion", match = "who:<actor> @pushes [the] what:<thing kind=vehicle> [{num}] !{upper}",
      where = "who != what and not (gap(who, what) > 5 or who.kind in ('x', 'y'))",
      unless = { "not" }, set = { how = "$who.kind", twice = true }, beats = { "push.code" },
      zone = { "body", "title" }, publish = "moved",
      examples = { "Kazakhstan [[pushes]] the cart." }, counter = { "Kazakhstan pulls." },
    }
    rule "push.code" {
      emit = "motion", match = "who:<actor> @(~go|rolls) ..4 (away | <moved>)",
      when = function(m) return #m.text > 3 end,
      build = function(m) return { how = "by code" } end,
    }
    rule "push.wrong" { emit = "motion", match = "who:<actor> @falls",
      build = function(m) return m.nothing.there end }
    rule "line" { emit = "contact", zone = { "body", "contact" }, lines = { "^ name:<actor> $" } }
    report "short" { build = function(archive, options, doc) doc:heading(2, "Short") end }
    """

  static let text = """
    Kazakhstan pushes the cart. The European Union must push the wagon hard.
    Kazakhstan went away. Kazakhstan rolls right away. Kazakhstan falls.

    Kazakhstan
    """

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(
      "schema = 1\n[pack]\nid = \"a/b\"\nversion = \"1.0.0\"\n", to: "pack/pack.toml")
    try folder.write(CachedPack.rules, to: "pack/rules/r.lua")
    try folder.write(
      "# lexicon: actor\n# columns: form, id, kind\nEuropean Union\tEU\tigo\nEU\tEU\tigo\n"
        + "Kazakhstan\tKZ\tstate\n", to: "pack/lexicons/actors.tsv")
  }

  var cacheFolder: String { folder.path("cache") }

  func options(now: Int = later, cache: String? = nil) -> Engine.Options {
    var options = Engine.Options()
    options.isolation = .none
    options.cache = RuleCache(folder: cache ?? cacheFolder, now: now)
    return options
  }

  func engine(_ options: Engine.Options) throws -> Engine {
    try Engine(packs: [folder.path("pack")], options: options)
  }

  func engine(now: Int = later) throws -> Engine { try engine(options(now: now)) }

  /// Without a cache where `folder` is nil.
  func engine(cache folder: String?) throws -> Engine {
    var options = options(cache: folder)
    if folder == nil { options.cache = nil }
    return try engine(options)
  }

  /// All that an engine says about itself and a text.
  static func answer(of engine: Engine) throws -> String {
    let source = SourceDocument(
      origin: "x", mediaType: "text/plain", sha256: "", byteCount: CachedPack.text.utf8.count)
    var statement = Statement(key: "x", text: CachedPack.text, source: source)
    statement.blocks = [
      Block(zone: .body, range: TextRange(0, CachedPack.text.utf8.count), paragraph: 1)
    ]
    statement.issuer = ActorReference(name: "EU")
    let findings = try engine.annotate([statement])
    return "\(findings) \(engine.diagnostics) \(engine.ruleSummaries(matching: nil))"
  }

  /// The path of the file with the compiled pack.
  func rulesFile() throws -> String {
    for name in try folder.cacheNames() where name.hasSuffix(".rules") {
      return "cache/" + name
    }
    throw Command.Failure.missing("file with compiled packs")
  }
}

extension TemporaryFolder {
  fileprivate func cacheNames() throws -> [String] {
    try FileNames.names(in: path("cache"))
  }
}
