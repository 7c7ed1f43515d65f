import DemarcheModel

/// A document of Word (Office Open XML), with evidence as footnotes and differences as tracked
/// changes.
///
/// - Source: ECMA-376, parts 1 (WordprocessingML) and 2 (packaging).
package struct DOCXFormat: ReportFormat {
  /// A file of the package, by its path.
  package struct Part: Sendable {
    /// Its path in the archive.
    package let name: String
    /// What is in it.
    package let bytes: [UInt8]
  }

  /// `docx`.
  package let name = "docx"
  /// `docx`.
  package let fileExtension = "docx"
  /// Whoever reads it needs a program: a terminal shows nothing of it.
  package let isBinary = true
  private let pack: @Sendable ([Part]) throws(ReportError) -> [UInt8]

  /// The format.
  ///
  /// - Parameter pack: packs files into a ZIP archive, the same bytes for the same files.
  package init(pack: @escaping @Sendable ([Part]) throws(ReportError) -> [UInt8]) {
    self.pack = pack
  }

  /// Writes the document.
  ///
  /// - Throws: what the packing throws.
  package func write(_ document: Document, into output: inout ByteWriter) throws(ReportError) {
    var page = DOCXPage(document)
    page.write()
    let parts = [
      Part(name: "[Content_Types].xml", bytes: DOCXPackage.contentTypes),
      Part(name: "_rels/.rels", bytes: DOCXPackage.relationships),
      Part(name: "docProps/core.xml", bytes: DOCXPackage.properties(of: document)),
      Part(name: "word/document.xml", bytes: page.body.xml.output.bytes),
      Part(
        name: "word/_rels/document.xml.rels",
        bytes: DOCXPackage.relationships(of: page.body, fixed: DOCXPackage.fixedRelationships)),
      Part(name: "word/styles.xml", bytes: DOCXStyles.sheet(language: document.language)),
      Part(name: "word/numbering.xml", bytes: DOCXPackage.numbering(lists: page.orderedListCount)),
      Part(name: "word/settings.xml", bytes: DOCXPackage.settings(language: document.language)),
      Part(name: "word/footnotes.xml", bytes: page.notes.xml.output.bytes),
      Part(
        name: "word/_rels/footnotes.xml.rels",
        bytes: DOCXPackage.relationships(of: page.notes, fixed: "")),
      Part(name: "word/footer.xml", bytes: DOCXPackage.footer(document)),
    ]
    for byte in try pack(parts) { output.byte(byte) }
  }
}
