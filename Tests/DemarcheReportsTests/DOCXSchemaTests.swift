import DemarcheReports
import DemarcheZip
import Testing

/// Word refuses a file whose properties stand in another order than its schema has.
@Suite struct DOCXSchemaTests {
  /// What may stand in an element, in its order, as far as we write it.
  ///
  /// - Source: ECMA-376, part 1, annex A.
  static let orders: [String: [String]] = [
    "w:pPr": [
      "w:pStyle", "w:keepNext", "w:keepLines", "w:numPr", "w:pBdr", "w:shd", "w:tabs", "w:bidi",
      "w:spacing", "w:ind", "w:jc", "w:outlineLvl", "w:rPr",
    ],
    "w:rPr": [
      "w:ins", "w:del", "w:rStyle", "w:rFonts", "w:b", "w:bCs", "w:i", "w:iCs", "w:noProof",
      "w:color", "w:sz", "w:szCs", "w:u", "w:shd", "w:vertAlign", "w:rtl", "w:lang",
    ],
    "w:tblPr": [
      "w:tblStyle", "w:tblW", "w:tblInd", "w:tblBorders", "w:tblLayout", "w:tblCellMar",
      "w:tblLook",
    ],
    "w:tbl": ["w:tblPr", "w:tblGrid", "w:tr"], "w:tr": ["w:trPr", "w:tc"],
    "w:trPr": ["w:cantSplit", "w:tblHeader"], "w:tc": ["w:tcPr", "w:p"],
    "w:tcPr": ["w:tcW", "w:tcBorders", "w:shd"], "w:numPr": ["w:ilvl", "w:numId"],
    "w:sectPr": ["w:footerReference", "w:pgSz", "w:pgMar"],
    "w:style": [
      "w:name", "w:basedOn", "w:next", "w:uiPriority", "w:semiHidden", "w:qFormat", "w:pPr",
      "w:rPr", "w:tblPr", "w:tblStylePr",
    ],
    "w:tblStylePr": ["w:pPr", "w:rPr", "w:tblPr", "w:tcPr"],
    "w:lvl": ["w:start", "w:numFmt", "w:lvlText", "w:lvlJc", "w:pPr"],
    "w:numbering": ["w:abstractNum", "w:num"], "w:num": ["w:abstractNumId", "w:lvlOverride"],
    "w:settings": ["w:zoom", "w:defaultTabStop", "w:footnotePr", "w:compat", "w:themeFontLang"],
    "w:styles": ["w:docDefaults", "w:style"], "w:docDefaults": ["w:rPrDefault", "w:pPrDefault"],
  ]

  /// Elements that must hold one of another kind.
  static let needed = ["w:tc": "w:p", "w:tbl": "w:tr", "w:tr": "w:tc"]

  static let parts = ["document", "footnotes", "footer", "styles", "numbering", "settings"]

  static func tree(of part: String, _ document: Document) throws -> XMLTree? {
    let format = DOCXFormat(pack: SampleDocuments.pack)
    let files = try ZipArchive.read(
      ["word/\(part).xml"], from: try format.bytes(of: document))
    return files[0].flatMap { XMLTree($0) }
  }

  @Test(arguments: parts, ["word", "שלום\nword"])
  func elementsStandInTheOrderOfTheSchema(_ part: String, _ text: String) throws {
    let documents = [try SampleDocuments.large(), SampleDocuments.filledParts(with: text)]
    for document in documents {
      let tree = try #require(try Self.tree(of: part, document))
      for (name, order) in Self.orders {
        for children in tree.children(of: name) {
          let places = children.map { order.firstIndex(of: $0) ?? -1 }
          #expect(places == places.sorted() && !places.contains(-1), "\(name): \(children)")
          if let needed = Self.needed[name] { #expect(children.contains(needed)) }
        }
      }
    }
  }
}
