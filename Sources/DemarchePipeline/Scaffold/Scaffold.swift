import DemarcheModel
import DemarchePacks

/// Files that begin something new and work as they are.
package struct Scaffold: Sendable {
  /// One file.
  package struct File: Sendable {
    /// Inside the folder in question.
    package var path: String
    package var text: String
  }

  package var files: [File]
  /// What to do next, a command or a sentence a line; `DIR` stands for the folder of the pack.
  package var next: [String]

  /// The id of the pack in a folder.
  ///
  /// - Throws: `DemarcheError` where it is no pack.
  package static func packID(of folder: String) throws(DemarcheError) -> String {
    do throws(PackError) {
      return try PackFolder.open(folder).manifest.id
    } catch {
      throw DemarcheError(error.diagnostics)
    }
  }

  /// A rule in a pack, with an example and a counter-example.
  package static func rule(_ name: String) -> Scaffold {
    Scaffold(
      files: [File(path: "rules/\(fileName(name)).lua", text: ruleText(name))],
      next: [
        "edit DIR/rules/\(fileName(name)).lua", "demarche check DIR",
        "demarche new case \(fileName(name)) --pack DIR",
      ])
  }

  /// A file with a case, of a rule that every pack has: the names of actors.
  package static func caseFile(_ name: String) -> Scaffold {
    Scaffold(
      files: [File(path: "tests/\(name).case", text: caseText)],
      next: ["edit DIR/tests/\(name).case", "demarche test DIR", "demarche test DIR --accept"])
  }

  /// A report.
  package static func report(_ name: String) -> Scaffold {
    Scaffold(
      files: [File(path: "reports/\(name).lua", text: reportText(name))],
      next: ["demarche report \(name) STATEMENT… --pack DIR", "demarche report --list --pack DIR"])
  }

  /// An output format.
  package static func format(_ name: String) -> Scaffold {
    Scaffold(
      files: [File(path: "formats/\(name).lua", text: formatText(name))],
      next: ["demarche report dossier STATEMENT… --pack DIR --format \(name)"])
  }

  /// A reader of a layout of files.
  package static func reader(_ name: String) -> Scaffold {
    Scaffold(
      files: [File(path: "readers/\(name).lua", text: readerText(name))],
      next: ["demarche extract FILE.\(name) --pack DIR"])
  }

  // Dots in a name of a file would look like its ending.
  private static func fileName(_ rule: String) -> String { rule.replacing(".", with: "-") }

  private static func ruleText(_ name: String) -> String {
    """
    -- A pattern reads like the sentence that it finds: <actor> is anybody known, ~verb a verb in all
    -- its forms, @ marks the words that make the claim, name:… is a field. See rule-language.md.
    rule "\(name)" {
      emit = "demand",
      match = "by:<actor> @(~petition) addressee:<actor> to content:<clause>",
      set = { force = "call" },
      -- Sentences that it must find, and such as come near and are something else.
      examples = { "Norway [[petitions]] Sweden to keep the border open." },
      counter = { "The petition was long." },
    }

    """
  }

  private static let caseText = """
    # A case is a text and what must be found in it. Signs: === title, @ metadata, > text,
    # ^ carets under words, = must be found, ! must not, ? known gap, ~ exact.

    === somebody is named
    @ issuer=NO date=2024-05-02
    > Norway welcomes the agreement.
      ^^^^^^ actor
    ! contact

    """

  private static func reportText(_ name: String) -> String {
    """
    -- A report asks for annotations and puts them into a document; reports.md says what there is.
    report "\(name)" {
      title = "\(name.prefix(1).uppercased() + name.dropFirst())",
      doc = "What this report is for, in one sentence.",
      build = function(archive, options, doc)
        local rows = {}
        for a in archive:annotations { type = "stance" }:each() do
          -- The evidence leads every line back to its words.
          rows[#rows + 1] = { a.holder or "–", { a.text, evidence = a } }
        end
        if #rows == 0 then return doc:note("No position was found.") end
        doc:table { caption = "Positions", columns = { "Who", "Words" }, rows = rows }
      end,
    }

    """
  }

  private static func formatText(_ name: String) -> String {
    """
    -- A format says how each part of a report is written; what it leaves out stays plain text.
    format "\(name)" {
      title = "\(name)",
      doc = "What this format is for, in one sentence.",
      extension = "\(name)",
      -- What means something in this format: replaced in all text from outside.
      escape = { ["*"] = "\\\\*", ["_"] = "\\\\_" },
      strong = function(content) return "*" .. content .. "*" end,
      emphasis = function(content) return "_" .. content .. "_" end,
      heading = function(node) return ("*"):rep(node.level) .. " " .. node.content end,
    }

    """
  }

  private static func readerText(_ name: String) -> String {
    """
    -- A reader turns a file into statements; this one takes the first line as the headline.
    -- Text is given as pieces of the source, so that every finding leads back to its bytes.
    reader "\(name)" {
      title = "\(name)",
      extensions = { "\(name)" },
      read = function(source)
        local title, text, block = nil, {}, nil
        for _, line in ipairs(source:lines()) do
          if line.text == "" then
            block = nil
          elseif not title then
            title = line.text
          else
            if block then
              block[#block + 1] = "\\n"
            else
              block = {}
              text[#text + 1] = block
            end
            block[#block + 1] = { first = line.first, last = line.last }
          end
        end
        return { title = title, text = text }
      end,
    }

    """
  }
}
