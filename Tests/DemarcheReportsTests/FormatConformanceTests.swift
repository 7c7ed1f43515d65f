import DemarcheReports
import Foundation
import Testing

/// What every format must hold to, whatever text is in the document.
@Suite struct FormatConformanceTests {
  /// A format with its name for the test's title.
  struct Case: Sendable, CustomTestStringConvertible {
    let format: any ReportFormat
    var testDescription: String { format.name }
  }

  static let formats: [any ReportFormat] =
    [
      HTMLFormat(styleHash: SHA256.base64), MarkdownFormat(), JSONFormat(), TextFormat(),
      TextFormat(width: 20, colours: .ansi),
    ] + PackFormats.all
  static let cases = formats.map { Case(format: $0) }

  static let hostile: [String] = [
    "<script>alert(1)</script>", "</style></title></textarea><!-- <b>", "a]]>b--><![CDATA[",
    "```\n`x` ~~~", "a | b \\| c \\\\| d\\", "line\nline\r\nline\rline\n\n\n    code\n- item",
    "\u{202E}txt.exe\u{202C} \u{05E9}\u{05DC}\u{05D5}\u{05DD} \u{0627}\u{0644}",
    "👩‍👩‍👧‍👦 👍🏽 🇰🇿 ☎️", "e\u{301}\u{301}\u{301} \u{301}start",
    "nul\u{0} esc\u{1B}[31m bell\u{7} c1\u{9B}31m del\u{7F} \u{FFFF}",
    "javascript:alert(1)", "<a href=\"javascript:alert(1)\" onclick='x'>&lt;&amp;&#60;",
    "![x](http://evil.example) [y]: http://evil.example", "*b* _i_ **s** __s__ ~s~ $m$",
    "# h\n## h ##", "1. one\n2) two\n+ plus\n= eq\n---\n===",
    "http://evil.example www.evil.example", "\" onmouseover=\"alert(1)",
    "\\u003C \\\" \u{2028}\u{2029}", "", " ", "   \n ", "漢字仮名交じり文",
    "x\"\u{301},=1+1", "{{ x }} ${x} %s \\(x)", "-", "!", "[", "a:", "://x",
  ]

  @Test(arguments: cases, hostile)
  func keepsTextText(_ row: Case, _ text: String) throws {
    let bytes = try row.format.bytes(of: SampleDocuments.filled(with: text))
    let plain = try row.format.bytes(of: SampleDocuments.filled(with: "word"))
    let output = try #require(String(validating: bytes, as: UTF8.self))
    let reference = try #require(String(validating: plain, as: UTF8.self))
    switch row.format.name {
    case "html":
      let page = HTMLReader(output)
      let scripts = page.tags.filter { $0.name == "script" && !$0.isEnd }
      #expect(page.isBalanced)
      #expect(scripts.allSatisfy { $0["type"] == "application/json" })
      // Where there are no words there are no marks and no lines for them.
      if !text.isEmpty { #expect(page.shape == HTMLReader(reference).shape) }
    case "markdown":
      if text.allSatisfy(\.isWhitespace) { break }
      #expect(MarkdownSkeleton.of(output) == MarkdownSkeleton.of(reference))
    case "json":
      let tree = try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any]
      #expect((tree?["title"] as? String).map { Array($0.utf8) } == Array(text.utf8))
    case "wiki", "bare":
      if text.allSatisfy(\.isWhitespace) { break }
      #expect(PackFormats.skeleton(of: output) == PackFormats.skeleton(of: reference))
    default:
      #expect(!output.unicodeScalars.contains { $0 == "\0" || $0 == "\u{7}" || $0 == "\u{9B}" })
      #expect(!output.contains("\u{1B}[31m bell"))
    }
  }

  @Test(arguments: cases, hostile)
  func writesNoControlCharacters(_ row: Case, _ text: String) throws {
    let output = String(
      decoding: try row.format.bytes(of: SampleDocuments.filled(with: text)), as: UTF8.self)
    let isColoured = output.contains("\u{1B}[0m")
    let controls = output.unicodeScalars.filter { scalar in
      scalar.properties.generalCategory == .control && scalar != "\n"
        && !(isColoured && scalar == "\u{1B}")
    }
    #expect(controls.isEmpty)
  }

  @Test(arguments: cases)
  func writesTheSameBytesForTheSameDocument(_ row: Case) throws {
    let first = try row.format.bytes(of: SampleDocuments.small())
    let second = try row.format.bytes(of: SampleDocuments.small())
    #expect(first == second)
  }

  @Test(arguments: cases)
  func writesAnEmptyDocument(_ row: Case) throws {
    let bytes = try row.format.bytes(of: Document(title: ""))
    #expect(bytes.last == 0x0A)
  }

  @Test(arguments: cases)
  func survivesNumbersAndRangesThatFitNothing(_ row: Case) throws {
    var document = SampleDocuments.filled(with: "word é")
    document.evidence = []
    #expect(try row.format.bytes(of: document).last == 0x0A)
  }

  @Test(arguments: cases, ["javascript:alert(1)", "data:text/html,x", "java\nscript:x", "//x", ""])
  func linksOnlyToSafeAddresses(_ row: Case, _ url: String) throws {
    let document = Document(
      title: "t", nodes: [.paragraph([.link(text: "words", url: url)])])
    let output = String(decoding: try row.format.bytes(of: document), as: UTF8.self)
    #expect(output.contains("words"))
    #expect(!output.contains("href=\"j") && !output.contains("href=\"d"))
    #expect(!output.contains("](j") && !output.contains("](d") && !output.contains("](/"))
  }
}
