import DemarcheModel

extension HTMLPage {
  /// Writes rows against columns. How firm a cell is, is said by its number, its word and its
  /// hatch; the colour only repeats it.
  mutating func matrix(_ matrix: Matrix) {
    openTable("matrix", caption: matrix.caption)
    html.markup("<thead><tr>")
    for title in [matrix.rowTitle] + matrix.columns {
      html.markup("<th scope=\"col\" dir=\"auto\">")
      html.text(title)
      html.markup("</th>")
    }
    html.markup("</tr></thead>\n<tbody>\n")
    for (row, cells) in zip(matrix.rows, matrix.cells) {
      html.markup("<tr><th scope=\"row\" dir=\"auto\">")
      html.text(row)
      html.markup("</th>")
      for cell in cells { self.cell(cell) }
      html.markup("</tr>\n")
    }
    html.markup("</tbody>\n</table>\n</div>\n")
    legend(of: matrix)
  }

  /// Opens a table that scrolls by itself where the page is narrow.
  mutating func openTable(_ look: StaticString?, caption: String) {
    html.markup("<div class=\"scroll\" role=\"group\" tabindex=\"0\"")
    html.attribute("aria-label", caption.isEmpty ? "Table" : caption)
    html.markup(">\n<table")
    if let look {
      html.markup(" class=\"")
      html.markup(look)
      html.markup("\"")
    }
    html.markup(">\n<caption dir=\"auto\">")
    html.text(caption)
    html.markup("</caption>\n")
  }

  private mutating func cell(_ cell: Matrix.Cell?) {
    guard let cell else {
      html.markup("<td class=\"none\"><span aria-hidden=\"true\">–</span>")
      html.markup("<span class=\"hidden\">nothing found</span></td>")
      return
    }
    html.markup("<td class=\"")
    html.markup(HTMLPage.look(of: cell.level))
    html.markup("\"><b dir=\"auto\">")
    html.text(cell.figure)
    html.markup("</b> <span class=\"word\" dir=\"auto\">")
    html.text(cell.word)
    html.markup("</span>")
    if cell.evidence.count <= 6 {
      cite(cell.evidence)
    } else {
      html.markup("<details><summary>")
      html.number(cell.evidence.count)
      html.markup(" passages</summary>")
      cite(cell.evidence)
      html.markup("</details>")
    }
    html.markup("</td>")
  }

  private mutating func legend(of matrix: Matrix) {
    let levels = Set(matrix.cells.joined().compactMap { $0?.level.signum() })
    guard !levels.isEmpty else { return }
    html.markup("<p class=\"small key\">")
    if levels.contains(1) {
      html.markup("<span class=\"level v2\">for</span> ")
    }
    if levels.contains(-1) {
      html.markup("<span class=\"level w2\">against</span> ")
    }
    if levels.contains(0) {
      html.markup("<span class=\"level v0\">neither</span> ")
    }
    html.markup("The denser the hatch, the firmer. ")
    html.markup("<span class=\"whole\">– nothing found</span></p>\n")
  }

  private static func look(of level: Int) -> StaticString {
    switch level {
    case ...(-3): "level w3"
    case -2: "level w2"
    case -1: "level w1"
    case 0: "level v0"
    case 1: "level v1"
    case 2: "level v2"
    default: "level v3"
    }
  }
}
