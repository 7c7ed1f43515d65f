import DemarcheLua
import DemarcheModel
import DemarcheScripting
import Testing

/// What runs packs, asked for what it does not have.
@Suite struct ScriptHostTests {
  @Test func aPackThatIsNotThereIsNamed() throws {
    let program = try ScriptPack.load(
      "report \"x\" { build = function() end }\n", path: "reports/x.lua")
    let report = try #require(program.reports.first)
    let fault = try LuaThread().run { () -> Diagnostic? in
      let host = ScriptHost([], limits: ScriptLimits())
      do throws(Diagnostic) {
        _ = try host.document(report, over: [])
        return nil
      } catch {
        return error
      }
    }
    #expect(fault?.code == "rule/no-pack")
    #expect(fault?.message == "pack 'test/pack' is not loaded")
  }
}
