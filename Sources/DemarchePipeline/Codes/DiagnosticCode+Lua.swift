extension DiagnosticCode {
  /// Codes of the functions of packs.
  static let lua: [DiagnosticCode] = [
    DiagnosticCode(
      "lua/syntax",
      means: "a file is no Lua",
      cause: "an 'end' or a comma is missing",
      remedy: "repair the place"),
    DiagnosticCode(
      "lua/error",
      means: """
        code failed, by `error` or by itself, or runs a coroutine that was made while the pack \
        was loaded
        """,
      cause: "a function reads a field of something that is nil",
      remedy: "read the message; `try:` gives a command"),
    DiagnosticCode(
      "lua/unknown-global",
      means: "a global was not declared",
      cause: "'local' is missing",
      remedy: "`local`, or take the name offered",
      example: """
        party = "(we | they)"         -- no
        local party = "(we | they)"   -- yes
        """),
    DiagnosticCode(
      "lua/unknown-field",
      means: "a value has no such field",
      cause: "the field is misspelt",
      remedy: "take the name offered"),
    DiagnosticCode(
      "lua/unknown-module",
      means: "`require` of something that is not in `lib/`",
      cause: "the module of another pack is asked for",
      remedy: "take the name offered"),
    DiagnosticCode(
      "lua/stale-value",
      means: """
        a value of the load, or one kept from an earlier call, is used, such as a date made in a \
        file of rules or another rule's match
        """,
      cause: "a match was kept in a variable of the file",
      remedy: "make it in the function that uses it",
      example: """
        local seen                                           -- no
        when = function(m) seen = seen or m return m.text == seen.text end
        """),
    DiagnosticCode(
      "lua/bad-value",
      means: """
        a value cannot leave Lua: too deep, larger than 16 MiB, more than 250 at once, no plain \
        data
        """,
      cause: "a table that holds itself is returned",
      remedy: "return less",
      example: """
        build = function(m) local t = {} t.t = t return t end   -- no: it holds itself
        """),
    DiagnosticCode(
      "lua/memory-exceeded",
      means: """
        the pack's memory is spent, or it made too many dates and lists in one statement or \
        report
        """,
      cause: "a table grows in a loop that does not end",
      remedy: "find what grows; `--memory`"),
    DiagnosticCode(
      "lua/fuel-exceeded",
      means: """
        the fuel of a rule's functions in a statement, of a file or a report is spent; inside \
        `demarche` there is none unless `--fuel` sets it
        """,
      cause: "a loop that does not end",
      remedy: "does a loop end? `--fuel`"),
    DiagnosticCode(
      "lua/time-exceeded",
      means: """
        its time is spent: 1 s for a rule's functions in a statement, 10 s for a statement rule, \
        2 s for a file, 60 s for a report
        """,
      cause: "a loop that does not end, or a slow machine",
      remedy: "does a loop end? `--time` is for the functions of rules only"),
    DiagnosticCode(
      "lua/worker-lost",
      means: """
        the worker process of a pack was killed or crashed, cannot be started, or sent what \
        cannot be read; nothing of that batch was kept
        """,
      cause: "the system killed it for want of memory",
      remedy: "run again; where nobody killed it, report it"),
    DiagnosticCode(
      "lua/not-confined",
      means:
        "the kernel has no Landlock or no system call filter, so the pack was left out (exit 4)",
      cause: "an old kernel, or a container without these calls",
      remedy: "another kernel; see where packs run"),
    DiagnosticCode(
      "lua/no-worker",
      means: "library only: a pack is not trusted, and `Engine.Options.workerProgram` is not set",
      cause: "a program uses the library with a pack that is not trusted",
      remedy: "set it, trust the folder, or choose the isolation `none`"),
    DiagnosticCode(
      "lua/output-exceeded",
      means: "more than 1 MiB was printed",
      cause: "'print' in a loop",
      remedy: "print less"),
    DiagnosticCode(
      "lua/dead",
      means: "a state is used after a limit was spent: a fault in Demarche",
      cause: "none that a pack could be blamed for",
      remedy: "report it"),
    DiagnosticCode(
      "lua/no-thread",
      means: "the system gives no thread",
      cause: "a limit of the system on threads",
      remedy: "lower `--jobs`"),
  ]
}
