import DemarchePipeline
import DemarcheReports
import TestSupport
import Testing

/// Formats written in Lua, for the tests that every format must pass.
enum PackFormats {
  /// That of the cookbook, and one that has nothing but the function `text`.
  static let all: [any ReportFormat] = [cookbook, bare].compactMap { $0 }

  private static let cookbook = format("wiki", in: "examples/cookbook/4-own-format/house-wiki")

  private static let bare: (any ReportFormat)? = {
    guard let folder = try? TemporaryFolder(),
      (try? folder.write(
        "schema = 1\n[pack]\nid = \"test/p\"\nversion = \"0.1.0\"\n", to: "pack.toml")) != nil,
      (try? folder.write(
        "format \"bare\" { text = function(s) return (s:gsub(\"[%p]\", \"%%%0\")) end }",
        to: "formats/bare.lua")) != nil
    else { return nil }
    return format("bare", in: folder.path)
  }()

  private static func format(_ name: String, in folder: String) -> (any ReportFormat)? {
    var options = Engine.Options()
    options.isolation = .none
    let path = folder.hasPrefix("/") ? folder : Repository.path(folder)
    let engine = try? Engine(packs: [path], options: options)
    return try? engine?.formatCatalog().format(named: name)
  }

  /// The signs of a file that may be markup of the formats above, in order.
  static func skeleton(of text: String) -> String {
    var signs = ""
    var last: Character = " "
    for character in text {
      if "[]{}|<>'*=~\n".contains(character), last != "%" { signs.append(character) }
      last = character == "%" && last == "%" ? " " : character
    }
    return signs
  }
}

@Suite struct PackFormatSetupTests {
  @Test func theFormatsOfPacksAreThere() {
    #expect(PackFormats.all.map(\.name) == ["wiki", "bare"])
  }
}
