import DemarcheLua
import DemarcheModel
import DemarcheReports
import DemarcheRules
import DemarcheScripting
import TestSupport
import Testing

/// Loading a pack, running its rules, building a report and writing it, while memory fails.
@Suite struct FailingMemoryTests {
  static let source = PackSource(
    id: "test/pack", version: "1.0.0", folder: "pack",
    files: [
      file(
        "rules/x.lua",
        """
        local text = require "lib.text"
        annotation_type "mark" { fields = { word = "text", order = "text" }, overlap = "all" }
        rule "mark" {
          emit = "mark", match = "@(condemns|regrets)",
          when = function(m) return m.text ~= "" and m.sentence.index > 0 end,
          build = function(m)
            local ok = pcall(function() return m.nothing end)
            local parts = {}
            for part in coroutine.wrap(function()
              for w in m.statement.text:gmatch("%a+") do coroutine.yield(w) end
            end) do parts[#parts + 1] = part end
            table.sort(parts, function(a, b) return a > b end)
            return { word = text.shout(m.text), order = parts[1] .. tostring(ok) }
          end,
        }
        """),
      file(
        "lib/text.lua", "return { shout = function(s) return (s:gsub('%a', string.upper)) end }"),
      file(
        "reports/list.lua",
        """
        report "list" {
          title = "Marks",
          build = function(archive, options, doc)
            doc:heading(2, "Marks")
            for a in archive:annotations { type = "mark" }:each() do
              doc:claim({ doc:strong(a.word), " ", a.order }, a)
            end
          end,
        }
        """),
      file(
        "formats/wiki.lua",
        """
        format "wiki" {
          escape = { ["["] = "(" },
          strong = function(s) return "*" .. s .. "*" end,
          claim = function(node) return node.number .. node.content .. node.citation end,
        }
        """),
    ], sha256: "")

  static func file(_ path: String, _ text: String) -> PackSource.File {
    PackSource.File(path: path, bytes: Array(text.utf8))
  }

  static var statement: Statement {
    let text = "The Council condemns it.\nIt regrets that nobody came."
    var statement = Statement(
      key: "s", text: text,
      source: SourceDocument(
        origin: "s", mediaType: "text/plain", sha256: "", byteCount: text.utf8.count))
    statement.blocks = [
      Block(zone: .body, range: TextRange(0, text.utf8.count), paragraph: 1)
    ]
    return statement
  }

  /// What comes of it all.
  struct Product: Sendable, Equatable {
    var words: [String] = []
    var nodeCount = 0
    var byteCount = 0
    var faults: [String] = []
  }

  /// Loads, annotates and reports; once under failure, and then again: with the same host
  /// unless the pack did not load.
  static func products(_ failure: LuaAllocations.Failure) -> (
    first: Product, second: Product, count: Int
  ) {
    LuaAllocations.fail(failure)
    let program = PackLoader.load(source, limits: ScriptLimits())
    var host = ScriptHost([program], limits: ScriptLimits())
    let first = product(program, &host)
    let count = LuaAllocations.fail(.none)
    if program.diagnostics.isEmpty { return (first, product(program, &host), count) }
    let sound = PackLoader.load(source, limits: ScriptLimits())
    var other = ScriptHost([sound], limits: ScriptLimits())
    return (first, product(sound, &other), count)
  }

  private static func product(_ program: PackProgram, _ host: inout ScriptHost) -> Product {
    var product = Product()
    product.faults = program.diagnostics.map(\.code)
    let (rules, faults) = RuleSetCompiler.compile([program.declarations].compactMap(\.self))
    product.faults += faults.map(\.code)
    let findings = rules.annotate(statement, &host)
    product.faults += findings.diagnostics.map(\.code)
    product.words = findings.annotations.map { $0["word"]?.value?.plainText ?? "none" }
    guard let report = program.reports.first else { return product }
    do throws(Diagnostic) {
      let document = try host.document(report, over: [findings], types: rules.types)
      product.nodeCount = document.nodes.count
      guard let format = program.formats.first else { return product }
      product.byteCount = try host.text(of: document, in: format).utf8.count
    } catch {
      product.faults.append(error.code)
    }
    return product
  }

  @Test func everyFailureIsToldAndForgotten() throws {
    let thread = try LuaThread()
    let result = thread.run { () -> (Product, Int, [String]) in
      let (good, _, count) = Self.products(.none)
      var wrong: [String] = []
      for number in stride(from: 0, to: count, by: Campaign.isFull ? 1 : 13) {
        for failure in [LuaAllocations.Failure.one(after: number), .all(after: number)] {
          let (first, second, _) = Self.products(failure)
          if first != good, first.faults.isEmpty { wrong.append("\(failure): silent \(first)") }
          if second.words != good.words { wrong.append("\(failure): then \(second)") }
        }
      }
      return (good, count, wrong)
    }
    #expect(
      result.0
        == Product(words: ["CONDEMNS", "REGRETS"], nodeCount: 3, byteCount: 419, faults: []))
    #expect(result.1 > 500)
    #expect(result.2.isEmpty, "\(result.2.prefix(5))")
  }
}
