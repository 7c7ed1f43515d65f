/// The formats there are, by name.
package struct FormatCatalog: Sendable {
  /// In order of addition.
  package private(set) var formats: [any ReportFormat]

  /// A catalog of `formats`; of two with one name the later one counts.
  package init(_ formats: [any ReportFormat]) {
    self.formats = []
    for format in formats { add(format) }
  }

  /// The names, in order of addition.
  package var names: [String] { formats.map(\.name) }

  /// Adds a format, in place of one of the same name.
  package mutating func add(_ format: any ReportFormat) {
    if let index = formats.firstIndex(where: { $0.name == format.name }) {
      formats[index] = format
    } else {
      formats.append(format)
    }
  }

  /// The format of that name.
  ///
  /// - Throws: `unknownFormat`, which lists the names and offers the nearest.
  package func format(named name: String) throws(ReportError) -> any ReportFormat {
    guard let format = formats.first(where: { $0.name == name }) else {
      throw .unknownFormat(name, known: names)
    }
    return format
  }
}
