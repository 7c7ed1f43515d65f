import DemarchePipeline
import TestSupport
import Testing

/// Errors of the library that the command cannot bring about.
@Suite struct EngineErrorTests {
  @Test func aPackThatIsNotTrustedNeedsAWorkerProgram() throws {
    let folder = try TemporaryFolder()
    let error = #expect(throws: DemarcheError.self) { try Engine(packs: [folder.path]) }
    #expect(error?.code == "lua/no-worker")
    #expect(
      error?.diagnostics.first?.message
        == "pack '\(folder.path)' is not trusted, and no worker program is set")
    #expect(
      error?.diagnostics.first?.help
        == "set 'workerProgram', trust the folder, or choose the isolation 'none'")
  }

  @Test func anErrorWithoutADiagnosticHasACodeToo() {
    #expect(DemarcheError([]).code == "demarche/failed")
  }
}
