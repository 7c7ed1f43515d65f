/// How a document of Word looks: A4, one sans-serif type, dark blue headings.
enum DOCXStyles {
  /// The sheet, for a document in that language.
  static func sheet(language: String) -> [UInt8] {
    var part = XMLWriter()
    part.declaration()
    part.markup(head)
    if language.isLanguageTag {
      part.markup("<w:lang")
      part.attribute("w:val", language)
      part.markup("/>")
    }
    part.markup(defaults)
    part.markup(base)
    part.markup(paragraphs)
    part.markup("</w:styles>\n")
    return part.output.bytes
  }

  private static let head: StaticString = """
    <w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
    <w:docDefaults><w:rPrDefault><w:rPr>\
    <w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:eastAsia="Calibri" w:cs="Arial"/>\
    <w:sz w:val="22"/><w:szCs w:val="22"/>
    """

  private static let defaults: StaticString = """
    </w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>\
    <w:spacing w:after="120" w:line="269" w:lineRule="auto"/></w:pPr></w:pPrDefault>\
    </w:docDefaults>

    """

  private static let base: StaticString = """
    <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>\
    <w:qFormat/></w:style>
    <w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">\
    <w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>
    <w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>\
    <w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>\
    <w:tblCellMar><w:left w:w="85" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar>\
    </w:tblPr></w:style>
    <w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/>\
    <w:semiHidden/></w:style>
    <w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/><w:rPr>\
    <w:color w:val="1F4E9E"/><w:u w:val="single"/></w:rPr></w:style>
    <w:style w:type="character" w:styleId="FootnoteReference">\
    <w:name w:val="footnote reference"/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr>\
    </w:style>
    <w:style w:type="character" w:customStyle="1" w:styleId="Code"><w:name w:val="Code"/><w:rPr>\
    <w:rFonts w:ascii="Consolas" w:hAnsi="Consolas" w:cs="Consolas"/><w:noProof/>\
    <w:sz w:val="16"/><w:szCs w:val="16"/></w:rPr></w:style>
    <w:style w:type="table" w:customStyle="1" w:styleId="ReportTable">\
    <w:name w:val="Report Table"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>\
    <w:top w:val="single" w:sz="8" w:space="0" w:color="1F3864"/>\
    <w:bottom w:val="single" w:sz="8" w:space="0" w:color="1F3864"/>\
    <w:insideH w:val="single" w:sz="4" w:space="0" w:color="BFBFBF"/></w:tblBorders></w:tblPr>\
    <w:tblStylePr w:type="firstRow"><w:tblPr/><w:tcPr><w:tcBorders>\
    <w:bottom w:val="single" w:sz="8" w:space="0" w:color="1F3864"/></w:tcBorders>\
    <w:shd w:val="clear" w:color="auto" w:fill="E7ECF5"/></w:tcPr></w:tblStylePr></w:style>

    """

  private static let paragraphs: StaticString = """
    <w:style w:type="paragraph" w:styleId="BodyText"><w:name w:val="Body Text"/>\
    <w:basedOn w:val="Normal"/><w:qFormat/><w:pPr><w:spacing w:after="140"/></w:pPr></w:style>
    <w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/>\
    <w:basedOn w:val="Normal"/><w:next w:val="BodyText"/><w:qFormat/><w:pPr><w:keepNext/>\
    <w:spacing w:before="0" w:after="60" w:line="240" w:lineRule="auto"/></w:pPr><w:rPr><w:b/>\
    <w:bCs/><w:color w:val="1F3864"/><w:sz w:val="44"/><w:szCs w:val="44"/></w:rPr></w:style>
    <w:style w:type="paragraph" w:styleId="Subtitle"><w:name w:val="Subtitle"/>\
    <w:basedOn w:val="Normal"/><w:next w:val="BodyText"/><w:qFormat/><w:pPr><w:pBdr>\
    <w:bottom w:val="single" w:sz="8" w:space="6" w:color="1F3864"/></w:pBdr>\
    <w:spacing w:after="280"/></w:pPr><w:rPr><w:color w:val="595959"/><w:sz w:val="24"/>\
    <w:szCs w:val="24"/></w:rPr></w:style>
    <w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/>\
    <w:basedOn w:val="Normal"/><w:next w:val="BodyText"/><w:qFormat/><w:pPr><w:keepNext/>\
    <w:keepLines/><w:spacing w:before="360" w:after="120"/><w:outlineLvl w:val="0"/></w:pPr>\
    <w:rPr><w:b/><w:bCs/><w:color w:val="1F3864"/><w:sz w:val="30"/><w:szCs w:val="30"/></w:rPr>\
    </w:style>
    <w:style w:type="paragraph" w:styleId="Heading2"><w:name w:val="heading 2"/>\
    <w:basedOn w:val="Normal"/><w:next w:val="BodyText"/><w:qFormat/><w:pPr><w:keepNext/>\
    <w:keepLines/><w:spacing w:before="280" w:after="100"/><w:outlineLvl w:val="1"/></w:pPr>\
    <w:rPr><w:b/><w:bCs/><w:color w:val="1F3864"/><w:sz w:val="26"/><w:szCs w:val="26"/></w:rPr>\
    </w:style>
    <w:style w:type="paragraph" w:styleId="Heading3"><w:name w:val="heading 3"/>\
    <w:basedOn w:val="Normal"/><w:next w:val="BodyText"/><w:qFormat/><w:pPr><w:keepNext/>\
    <w:keepLines/><w:spacing w:before="220" w:after="80"/><w:outlineLvl w:val="2"/></w:pPr>\
    <w:rPr><w:b/><w:bCs/><w:color w:val="2F5496"/><w:sz w:val="23"/><w:szCs w:val="23"/></w:rPr>\
    </w:style>
    <w:style w:type="paragraph" w:styleId="Heading4"><w:name w:val="heading 4"/>\
    <w:basedOn w:val="Normal"/><w:next w:val="BodyText"/><w:qFormat/><w:pPr><w:keepNext/>\
    <w:keepLines/><w:spacing w:before="200" w:after="60"/><w:outlineLvl w:val="3"/></w:pPr>\
    <w:rPr><w:b/><w:bCs/><w:i/><w:iCs/><w:color w:val="2F5496"/></w:rPr></w:style>
    <w:style w:type="paragraph" w:styleId="ListParagraph"><w:name w:val="List Paragraph"/>\
    <w:basedOn w:val="Normal"/><w:qFormat/><w:pPr><w:spacing w:after="60"/><w:ind w:left="454"/>\
    </w:pPr></w:style>
    <w:style w:type="paragraph" w:customStyle="1" w:styleId="Claim"><w:name w:val="Claim"/>\
    <w:basedOn w:val="Normal"/><w:qFormat/><w:pPr><w:tabs><w:tab w:val="left" w:pos="454"/>\
    </w:tabs><w:spacing w:after="120"/><w:ind w:left="454" w:hanging="454"/></w:pPr></w:style>
    <w:style w:type="paragraph" w:styleId="Quote"><w:name w:val="Quote"/>\
    <w:basedOn w:val="Normal"/><w:next w:val="QuoteSource"/><w:qFormat/><w:pPr><w:pBdr>\
    <w:left w:val="single" w:sz="18" w:space="10" w:color="8EAADB"/></w:pBdr>\
    <w:spacing w:before="120" w:after="0"/><w:ind w:left="397" w:right="397"/></w:pPr></w:style>
    <w:style w:type="paragraph" w:customStyle="1" w:styleId="QuoteSource">\
    <w:name w:val="Quote Source"/><w:basedOn w:val="Normal"/><w:next w:val="BodyText"/>\
    <w:qFormat/><w:pPr><w:pBdr><w:left w:val="single" w:sz="18" w:space="10" w:color="8EAADB"/>\
    </w:pBdr><w:spacing w:after="200"/><w:ind w:left="397" w:right="397"/></w:pPr><w:rPr>\
    <w:color w:val="595959"/><w:sz w:val="19"/><w:szCs w:val="19"/></w:rPr></w:style>
    <w:style w:type="paragraph" w:styleId="Caption"><w:name w:val="caption"/>\
    <w:basedOn w:val="Normal"/><w:qFormat/><w:pPr><w:keepNext/>\
    <w:spacing w:before="240" w:after="80"/></w:pPr><w:rPr><w:b/><w:bCs/>\
    <w:color w:val="1F3864"/><w:sz w:val="20"/><w:szCs w:val="20"/></w:rPr></w:style>
    <w:style w:type="paragraph" w:customStyle="1" w:styleId="TableText">\
    <w:name w:val="Table Text"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>\
    <w:spacing w:before="30" w:after="30" w:line="240" w:lineRule="auto"/></w:pPr><w:rPr>\
    <w:sz w:val="19"/><w:szCs w:val="19"/></w:rPr></w:style>
    <w:style w:type="paragraph" w:customStyle="1" w:styleId="AfterTable">\
    <w:name w:val="After Table"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>\
    <w:spacing w:after="0" w:line="100" w:lineRule="exact"/></w:pPr><w:rPr><w:sz w:val="12"/>\
    <w:szCs w:val="12"/></w:rPr></w:style>
    <w:style w:type="paragraph" w:customStyle="1" w:styleId="Small"><w:name w:val="Small"/>\
    <w:basedOn w:val="Normal"/><w:qFormat/><w:pPr><w:spacing w:after="80"/></w:pPr><w:rPr>\
    <w:color w:val="595959"/><w:sz w:val="19"/><w:szCs w:val="19"/></w:rPr></w:style>
    <w:style w:type="paragraph" w:customStyle="1" w:styleId="Callout"><w:name w:val="Callout"/>\
    <w:basedOn w:val="Normal"/><w:next w:val="BodyText"/><w:qFormat/><w:pPr><w:pBdr>\
    <w:left w:val="single" w:sz="24" w:space="8" w:color="2F5496"/></w:pBdr>\
    <w:shd w:val="clear" w:color="auto" w:fill="EEF3FA"/>\
    <w:spacing w:before="160" w:after="160"/><w:ind w:left="227" w:right="227"/></w:pPr>\
    </w:style>
    <w:style w:type="paragraph" w:customStyle="1" w:styleId="Warning"><w:name w:val="Warning"/>\
    <w:basedOn w:val="Normal"/><w:next w:val="BodyText"/><w:qFormat/><w:pPr><w:pBdr>\
    <w:left w:val="single" w:sz="24" w:space="8" w:color="C55A11"/></w:pBdr>\
    <w:shd w:val="clear" w:color="auto" w:fill="FDF1E8"/>\
    <w:spacing w:before="160" w:after="160"/><w:ind w:left="227" w:right="227"/></w:pPr>\
    </w:style>
    <w:style w:type="paragraph" w:customStyle="1" w:styleId="StatementText">\
    <w:name w:val="Statement Text"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>\
    <w:spacing w:before="100" w:after="100"/></w:pPr></w:style>
    <w:style w:type="paragraph" w:customStyle="1" w:styleId="StatementHeading">\
    <w:name w:val="Statement Heading"/><w:basedOn w:val="StatementText"/><w:qFormat/><w:pPr>\
    <w:keepNext/><w:spacing w:before="140" w:after="80"/></w:pPr><w:rPr><w:b/><w:bCs/></w:rPr>\
    </w:style>
    <w:style w:type="paragraph" w:customStyle="1" w:styleId="StatementItem">\
    <w:name w:val="Statement Item"/><w:basedOn w:val="StatementText"/><w:qFormat/><w:pPr>\
    <w:ind w:left="454"/></w:pPr></w:style>
    <w:style w:type="paragraph" w:customStyle="1" w:styleId="StatementSmall">\
    <w:name w:val="Statement Small"/><w:basedOn w:val="StatementText"/><w:qFormat/><w:rPr>\
    <w:color w:val="595959"/><w:sz w:val="19"/><w:szCs w:val="19"/></w:rPr></w:style>
    <w:style w:type="paragraph" w:customStyle="1" w:styleId="MarginNote">\
    <w:name w:val="Margin Note"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr><w:keepLines/>\
    <w:spacing w:after="20" w:line="240" w:lineRule="auto"/><w:ind w:left="794" w:hanging="340"/>\
    </w:pPr><w:rPr><w:sz w:val="18"/><w:szCs w:val="18"/></w:rPr></w:style>
    <w:style w:type="paragraph" w:customStyle="1" w:styleId="Entry"><w:name w:val="Entry"/>\
    <w:basedOn w:val="Normal"/><w:next w:val="EntryDetail"/><w:qFormat/><w:pPr><w:tabs>\
    <w:tab w:val="left" w:pos="454"/></w:tabs>\
    <w:spacing w:before="140" w:after="20" w:line="252" w:lineRule="auto"/>\
    <w:ind w:left="454" w:hanging="454"/></w:pPr><w:rPr><w:sz w:val="20"/><w:szCs w:val="20"/>\
    </w:rPr></w:style>
    <w:style w:type="paragraph" w:customStyle="1" w:styleId="EntryDetail">\
    <w:name w:val="Entry Detail"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>\
    <w:spacing w:after="20" w:line="240" w:lineRule="auto"/><w:ind w:left="454"/></w:pPr><w:rPr>\
    <w:color w:val="595959"/><w:sz w:val="18"/><w:szCs w:val="18"/></w:rPr></w:style>
    <w:style w:type="paragraph" w:styleId="FootnoteText"><w:name w:val="footnote text"/>\
    <w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>\
    <w:spacing w:after="40" w:line="240" w:lineRule="auto"/></w:pPr><w:rPr><w:sz w:val="18"/>\
    <w:szCs w:val="18"/></w:rPr></w:style>
    <w:style w:type="paragraph" w:styleId="Footer"><w:name w:val="footer"/>\
    <w:basedOn w:val="Normal"/><w:qFormat/><w:pPr><w:pBdr>\
    <w:top w:val="single" w:sz="4" w:space="4" w:color="A6A6A6"/></w:pBdr><w:tabs>\
    <w:tab w:val="right" w:pos="9298"/></w:tabs><w:spacing w:after="0"/></w:pPr><w:rPr>\
    <w:color w:val="595959"/><w:sz w:val="17"/><w:szCs w:val="17"/></w:rPr></w:style>

    """
}
