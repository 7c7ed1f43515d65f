import DemarcheLua
import Glibc

/// Measures calls between Swift and Lua against the same calls in plain C.
@main struct Benchmarks {
  static func main() throws {
    let names = CommandLine.arguments.dropFirst()
    if names.first == LuaWorkerProgram.mode { exit(LuaWorkerProgram.serve(Array(names))) }
    if names.first == "--profile" { return try profile(names.dropFirst()) }
    let pairing = Pairing(rounds: 41, batchNanoseconds: 2_000_000)
    print(
      "| work (ns) | plain C | plain C, count hook | host | ratio | ratio with hook |\n"
        + "| --- | --- | --- | --- | --- | --- |")
    for row in rows where names.isEmpty || names.contains(where: row.name.contains) {
      try report(row, pairing)
    }
    if names.isEmpty || names.contains("worker") { try WorkerRows.report(pairing) }
  }

  /// Does the host's part alone, some seconds long, for a profiler to watch.
  private static func profile(_ names: ArraySlice<String>) throws {
    for row in rows where names.contains(where: row.name.contains) {
      let host = try HostState()
      try host.load(row.source)
      let pairing = Pairing(rounds: 500, batchNanoseconds: 10_000_000)
      print(row.name, text(pairing.medians([{ row.host(host, $0) }])[0]))
    }
  }

  private static func report(_ row: Row, _ pairing: Pairing) throws {
    let plain = PlainState()
    let hooked = PlainState(hookCount: 1000)
    let host = try HostState()
    var emptyTimes = [0.0, 0, 0]
    if let emptyLoop = row.emptyLoop {
      try load(emptyLoop, plain, hooked, host)
      emptyTimes = pairing.medians([plain.loop, hooked.loop, host.loop])
    }
    try load(row.source, plain, hooked, host)
    let times = pairing.medians([
      { row.plain(plain, $0) }, { row.plain(hooked, $0) }, { row.host(host, $0) },
    ])
    let net = zip(times, emptyTimes).map { $0 - $1 }
    let columns = net.map(text) + [text(net[2] / net[0]), text(net[2] / net[1])]
    print("| \(row.name) | " + columns.joined(separator: " | ") + " |")
  }

  private static func load(
    _ source: String, _ plain: PlainState, _ hooked: PlainState, _ host: HostState
  ) throws {
    plain.load(source)
    hooked.load(source)
    try host.load(source)
  }

  static func text(_ number: Double) -> String {
    if number >= 100 { return "\(Int(number.rounded()))" }
    let tenths = Int((number * 10).rounded())
    return "\(tenths / 10).\(abs(tenths % 10))"
  }
}
