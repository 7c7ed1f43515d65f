import ArgumentParser
import DemarchePipeline

/// The pack that something new goes into.
struct NewPartOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The folder of the pack.", valueName: "dir"))
  var pack = "."

  /// The folder, which is one of a pack.
  ///
  /// - Throws: exit 78 where it is none.
  var folder: String {
    get throws {
      try NewPartOptions.check(pack)
      return pack
    }
  }

  static func check(_ folder: String) throws {
    do throws(DemarcheError) {
      _ = try Scaffold.packID(of: folder)
    } catch {
      let printer = DiagnosticPrinter(isColoured: false)
      for diagnostic in error.diagnostics { Console.error(printer.text(of: diagnostic)) }
      throw ExitStatus.badConfiguration.exit
    }
  }
}
