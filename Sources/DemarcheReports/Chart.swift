/// Figures as a picture. Every format also prints them as a table, so that nobody needs the
/// picture.
package struct Chart: Sendable, Hashable {
  /// How the figures are drawn.
  package enum Kind: String, Sendable, CaseIterable {
    /// A bar for each category, side by side for several series.
    case bar
    /// A bar for each category, the series one behind the other.
    case stacked
    /// A line for each series along the categories; a missing value is a gap.
    case line
    /// A line for each series from the first category to the last; two categories.
    case slope
    /// A field for each series and category, hatched the denser the greater.
    case heat
  }

  /// Figures that belong together: a line, or the parts of one hatch.
  package struct Series: Sendable, Hashable {
    /// What it is; printed beside it.
    package var name: String
    /// A value for each category, finite; nil for none.
    package var values: [Double?]

    /// A series of those parts.
    package init(name: String, values: [Double?]) {
      self.name = name
      self.values = values
    }
  }

  /// How the figures are drawn.
  package var kind: Kind
  /// What the picture shows.
  package var title: String
  /// A sentence that says what is to be seen, for those who do not see it.
  package var summary: String
  /// What a category is: `Year`; heads the first column of the table.
  package var categoryTitle: String
  /// From the first to the last.
  package var categories: [String]
  /// In the order in which they are drawn.
  package var series: [Series]

  /// A chart of those parts; `DocumentBuilder.append` checks that they fit.
  package init(
    kind: Kind, title: String, summary: String, categoryTitle: String, categories: [String],
    series: [Series]
  ) {
    self.kind = kind
    self.title = title
    self.summary = summary
    self.categoryTitle = categoryTitle
    self.categories = categories
    self.series = series
  }

  /// The figures as a table: a row for each category, a column for each series.
  package var table: Table {
    let columns =
      [Table.Column(title: categoryTitle)]
      + series.map { Table.Column(title: $0.name, alignment: .number) }
    let rows = categories.indices.map { index in
      [Table.Cell([.text(categories[index])])]
        + series.map { series in
          Table.Cell([.text(series.values[index].map(Chart.figure) ?? "–")])
        }
    }
    return Table(caption: title, columns: columns, rows: rows, headers: .columnsAndRows)
  }

  /// A value as it is printed: whole numbers without a point, others with at most two places.
  package static func figure(_ value: Double) -> String {
    let hundredths = (value * 100).rounded()
    guard abs(hundredths) < 1e15 else { return String(value) }
    let number = Int(hundredths)
    let size = abs(number)
    let sign = number < 0 ? "−" : ""
    guard size % 100 != 0 else { return sign + String(size / 100) }
    let places = size % 10 == 0 ? "\(size % 100 / 10)" : String("\(size % 100 + 100)".dropFirst())
    return "\(sign)\(size / 100).\(places)"
  }
}
