import DemarcheScripting
import TestSupport
import Testing

/// Every field of every value that the binding table names can be read where it says, and no other.
@Suite struct BindingValueTests {
  private static func names(_ type: String, in place: BindingPlaces) -> String {
    let members = Binding.classes.first { $0.name == type }?.members ?? []
    let there = members.filter { $0.places.isEmpty || $0.places.contains(place) }
    return "{ " + there.map { "\"\($0.name)\"" }.joined(separator: ", ") + " }"
  }

  static let library = """
    return function(value, names)
      assert(#names > 0, "no names")
      for _, name in ipairs(names) do
        local ok, message = pcall(function() return value[name] end)
        if not ok then error("cannot read " .. name .. ": " .. tostring(message), 0) end
      end
      if pcall(function() return value.no_such_field end) then error("reads anything", 0) end
    end
    """

  static var rules: String {
    """
    local check = require "lib.check"
    rule "match" {
      emit = "event", match = "the d:<date> of @meeting",
      build = function(m)
        check(m, \(names("Match", in: .callbacks)))
        check(m.d, \(names("Capture", in: .callbacks)))
        check(m.d.value, \(names("Date", in: .callbacks)))
        check(m.sentence, \(names("Sentence", in: .callbacks)))
        check(m.statement, \(names("Statement", in: .callbacks)))
        check(m.statement.blocks[1], \(names("Block", in: .callbacks)))
      end,
    }
    rule "verb" {
      emit = "event", match = "~meet",
      when = function(m) check(m.verb, \(names("Verb", in: .callbacks))) return true end,
    }
    rule "whole" {
      emit = "principle", reads = "event",
      statement = function(s)
        check(s, \(names("Statement", in: .statements)))
        local events = s:annotations("event")
        assert(#events == 2, #events)
        check(events[1], \(names("Annotation", in: .statements)))
        check(events, \(names("List", in: .statements)))
      end,
    }
    """
  }

  static var reports: String {
    """
    local check = require "lib.check"
    report "all" {
      build = function(archive, options, doc)
        check(archive, \(names("Archive", in: .reports)))
        check(doc, \(names("Document", in: .reports)))
        local list = archive:annotations "event"
        check(list, \(names("List", in: .reports)))
        check(list[1], \(names("Annotation", in: .reports)))
        check(archive:statements()[1], \(names("Statement", in: .reports)))
        doc:paragraph "read"
      end,
    }
    """
  }

  static var readers: String {
    """
    local check = require "lib.check"
    reader "all" {
      extensions = "all",
      read = function(source)
        check(source, \(names("Source", in: .readers)))
        return { text = source.text, date = "2024-05-02" }
      end,
    }
    """
  }

  static func pack() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(
      "schema = 1\n\n[pack]\nid = \"test/fields\"\nversion = \"0.1.0\"\n", to: "pack/pack.toml")
    try folder.write(library, to: "pack/lib/check.lua")
    try folder.write(rules, to: "pack/rules/all.lua")
    try folder.write(reports, to: "pack/reports/all.lua")
    try folder.write(readers, to: "pack/readers/all.lua")
    try folder.write(
      "We recall the 3 May 2024 of meeting. They have met.\n", to: "text.all")
    return folder
  }

  @Test func scriptsReadEveryField() throws {
    let folder = try Self.pack()
    var demarche = try Command.demarche()
    demarche.folder = folder.path
    let arguments = ["text.all", "--pack", "pack", "--input", "test/fields/all"]
    let found = try demarche.run(["extract"] + arguments + ["--rules", "test/fields/*"])
    #expect(found.errorText == "")
    #expect(found.status == 0)
    #expect(found.outputText.contains("meeting"))
    let report = try demarche.run(["report", "all"] + arguments)
    #expect(report.errorText == "")
    #expect(report.outputText.contains("read"))
  }
}
