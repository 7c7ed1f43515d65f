import ArgumentParser
import DemarchePipeline

/// What shells offer behind options and arguments.
enum Completion {
  static let rules = CompletionKind.custom { words, _, _ in
    CompletionNames.rules(of: packs(words))
  }
  static let reports = CompletionKind.custom { words, _, _ in
    CompletionNames.reports(of: packs(words))
  }
  static let formats = CompletionKind.custom { words, _, _ in
    CompletionNames.formats(of: packs(words))
  }
  static let rulesAndCodes = CompletionKind.custom { words, _, _ in
    CompletionNames.rules(of: packs(words)) + CompletionNames.codes
  }

  // The packs of the command line so far.
  @Sendable private static func packs(_ words: [String]) -> [String] {
    var packs = words.contains("--no-default-packs") ? [] : DefaultPacks.folders
    for (word, next) in zip(words, words.dropFirst()) where word == "--pack" { packs.append(next) }
    return packs + words.filter { $0.hasPrefix("--pack=") }.map { String($0.dropFirst(7)) }
  }
}
