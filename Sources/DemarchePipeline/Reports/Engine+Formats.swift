import DemarcheDigest
package import DemarcheModel
package import DemarcheReports
import DemarcheScripting
import DemarcheZip

extension Engine {
  /// A format as `report --list-formats` shows it.
  package struct FormatSummary: Sendable {
    /// The name by which it is asked for.
    package var name: String
    /// The end of its files' names, without the full stop.
    package var fileExtension: String
    /// What it is called, for one of a pack.
    package var title: String?
    /// The id of its pack; nil for a built-in one.
    package var pack: String?
    /// Whether its files are no text, so that they must not go to a terminal.
    package var isBinary: Bool
  }

  /// The formats there are: the built-in ones, then those of packs in the order of packs; of two
  /// with one name the first counts.
  ///
  /// - Parameter findings: what documents are made from, for formats that write annotations.
  package func formatCatalog(
    textWidth: Int = 80, isColoured: Bool = false, findings: [Findings] = []
  ) -> FormatCatalog {
    var catalog = FormatCatalog.builtIn(
      styleHash: { SHA256.base64(Array($0.utf8)) }, sha256: SHA256.hex, pack: Engine.pack,
      textWidth: textWidth, colours: isColoured ? .ansi : .none)
    catalog.add(WebAnnotationFormat(findings))
    catalog.add(BratFormat(findings))
    for format in packFormats where !catalog.names.contains(format.name) { catalog.add(format) }
    return catalog
  }

  /// The formats there are, for a list.
  package var formatSummaries: [FormatSummary] {
    let catalog = formatCatalog()
    let declarations = programs.flatMap(\.formats)
    return catalog.formats.map { format in
      let declaration = declarations.first { $0.name == format.name }
      return FormatSummary(
        name: format.name, fileExtension: format.fileExtension, title: declaration?.title,
        pack: declaration?.pack, isBinary: format.isBinary)
    }
  }

  /// The names as given, of formats that there are.
  ///
  /// - Throws: `report/unknown-format` for another.
  package func formatNames(_ names: [String]) throws(DemarcheError) -> [String] {
    let catalog = formatCatalog()
    do throws(ReportError) {
      for name in names { _ = try catalog.format(named: name) }
    } catch {
      throw DemarcheError([error.diagnostic])
    }
    return names
  }

  /// The format whose files are named like that, by the longest ending; nil where none is.
  package func formatName(forFile path: String) -> String? {
    let fits = formatCatalog().formats.filter { path.hasSuffix("." + $0.fileExtension) }
    // Of equals `max` gives the first, which is the built-in one.
    return fits.max { $0.fileExtension.count < $1.fileExtension.count }?.name
  }

  @Sendable private static func pack(_ parts: [DOCXFormat.Part]) throws(ReportError) -> [UInt8] {
    do throws(ZipError) {
      return try ZipArchive.write(parts.map { ZipEntry(name: $0.name, bytes: $0.bytes) })
    } catch {
      let reason =
        error == .noLibrary
        ? "it needs libarchive: apt-get install libarchive13" : "there is no memory for it"
      throw .formatFailed(format: "docx", message: reason)
    }
  }

  private var packFormats: [LuaFormat] {
    programs.flatMap { program in
      program.formats.map { LuaFormat($0, of: program, limits: limits) }
    }
  }
}
