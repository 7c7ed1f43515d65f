/// The files of a document of Word besides its text, notes and styles.
enum DOCXPackage {
  /// What kind of file each one is.
  static var contentTypes: [UInt8] {
    bytes { xml in
      xml.markup(
        """
        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
        <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.\
        relationships+xml"/>
        <Default Extension="xml" ContentType="application/xml"/>
        <Override PartName="/docProps/core.xml" ContentType="application/vnd.\
        openxmlformats-package.core-properties+xml"/>
        <Override PartName="/word/document.xml" ContentType="application/vnd.\
        openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
        <Override PartName="/word/styles.xml" ContentType="application/vnd.\
        openxmlformats-officedocument.wordprocessingml.styles+xml"/>
        <Override PartName="/word/numbering.xml" ContentType="application/vnd.\
        openxmlformats-officedocument.wordprocessingml.numbering+xml"/>
        <Override PartName="/word/settings.xml" ContentType="application/vnd.\
        openxmlformats-officedocument.wordprocessingml.settings+xml"/>
        <Override PartName="/word/footnotes.xml" ContentType="application/vnd.\
        openxmlformats-officedocument.wordprocessingml.footnotes+xml"/>
        <Override PartName="/word/footer.xml" ContentType="application/vnd.\
        openxmlformats-officedocument.wordprocessingml.footer+xml"/>
        </Types>

        """)
    }
  }

  /// Where the text and the properties are.
  static var relationships: [UInt8] {
    bytes { xml in
      xml.markup(
        """
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
        <Relationship Id="document" Type="http://schemas.openxmlformats.org/officeDocument/2006/\
        relationships/officeDocument" Target="word/document.xml"/>
        <Relationship Id="properties" Type="http://schemas.openxmlformats.org/package/2006/\
        relationships/metadata/core-properties" Target="docProps/core.xml"/>
        </Relationships>

        """)
    }
  }

  /// The files that the text goes with.
  static let fixedRelationships: StaticString = """
    <Relationship Id="styles" Type="http://schemas.openxmlformats.org/officeDocument/2006/\
    relationships/styles" Target="styles.xml"/>
    <Relationship Id="numbering" Type="http://schemas.openxmlformats.org/officeDocument/2006/\
    relationships/numbering" Target="numbering.xml"/>
    <Relationship Id="settings" Type="http://schemas.openxmlformats.org/officeDocument/2006/\
    relationships/settings" Target="settings.xml"/>
    <Relationship Id="footnotes" Type="http://schemas.openxmlformats.org/officeDocument/2006/\
    relationships/footnotes" Target="footnotes.xml"/>
    <Relationship Id="footer" Type="http://schemas.openxmlformats.org/officeDocument/2006/\
    relationships/footer" Target="footer.xml"/>

    """

  /// What a part links to.
  static func relationships(of part: DOCXPart, fixed: StaticString) -> [UInt8] {
    bytes { xml in
      xml.markup(
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\n")
      xml.markup(fixed)
      for (index, url) in part.links.enumerated() {
        xml.markup("<Relationship")
        xml.attribute("Id", "link", index + 1)
        xml.markup(" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/")
        xml.markup("relationships/hyperlink\"")
        xml.attribute("Target", url)
        xml.markup(" TargetMode=\"External\"/>\n")
      }
      xml.markup("</Relationships>\n")
    }
  }

  /// The title and the language; no time, which would be another one in each run.
  static func properties(of document: Document) -> [UInt8] {
    bytes { xml in
      xml.markup(
        """
        <cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/\
        core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">

        """)
      xml.element("dc:title", document.title)
      xml.element("dc:creator", "Demarche")
      if document.language.isLanguageTag { xml.element("dc:language", document.language) }
      xml.markup("</cp:coreProperties>\n")
    }
  }

  /// Bullets as list 1, and a list that counts from 1 for each ordered one.
  static func numbering(lists: Int) -> [UInt8] {
    bytes { xml in
      xml.markup(
        """
        <w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
        <w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="singleLevel"/>\
        <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/>\
        <w:lvlJc w:val="left"/><w:pPr><w:ind w:left="454" w:hanging="284"/></w:pPr></w:lvl>\
        </w:abstractNum>
        <w:abstractNum w:abstractNumId="1"><w:multiLevelType w:val="singleLevel"/>\
        <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/>\
        <w:lvlJc w:val="left"/><w:pPr><w:ind w:left="567" w:hanging="397"/></w:pPr></w:lvl>\
        </w:abstractNum>
        <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>

        """)
      for list in 0..<lists {
        xml.markup("<w:num")
        xml.attribute("w:numId", "", list + 2)
        xml.markup("><w:abstractNumId w:val=\"1\"/><w:lvlOverride w:ilvl=\"0\">")
        xml.markup("<w:startOverride w:val=\"1\"/></w:lvlOverride></w:num>\n")
      }
      xml.markup("</w:numbering>\n")
    }
  }

  /// How the document is set and shown.
  static func settings(language: String) -> [UInt8] {
    bytes { xml in
      xml.markup(
        """
        <w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
        <w:zoom w:percent="100"/><w:defaultTabStop w:val="567"/>
        <w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>
        <w:compat><w:compatSetting w:name="compatibilityMode" \
        w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>

        """)
      if language.isLanguageTag {
        xml.markup("<w:themeFontLang")
        xml.attribute("w:val", language)
        xml.markup("/>\n")
      }
      xml.markup("</w:settings>\n")
    }
  }

  /// The title, and the page of so many.
  static func footer(_ document: Document) -> [UInt8] {
    var part = DOCXPart()
    part.open("w:ftr")
    part.openParagraph("Footer")
    part.run(document.title)
    part.tab()
    part.xml.markup("<w:fldSimple w:instr=\" PAGE \"><w:r><w:t>1</w:t></w:r></w:fldSimple>")
    part.run(" / ")
    part.xml.markup("<w:fldSimple w:instr=\" NUMPAGES \"><w:r><w:t>1</w:t></w:r></w:fldSimple>")
    part.closeParagraph()
    part.xml.markup("</w:ftr>\n")
    return part.xml.output.bytes
  }

  private static func bytes(_ body: (inout XMLWriter) -> Void) -> [UInt8] {
    var xml = XMLWriter()
    xml.declaration()
    body(&xml)
    return xml.output.bytes
  }
}
