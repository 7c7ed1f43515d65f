import Glibc

// Fuzz text|html|feed|pattern [option of libFuzzer …] [folder of the corpus …]
guard let target = CommandLine.arguments.dropFirst().first.flatMap(FuzzTarget.init) else {
  let names = FuzzTarget.allCases.map(\.rawValue).joined(separator: ", ")
  print("Fuzz: error: the first argument should be one of \(names)")
  exit(2)
}
var options = (CommandLine.arguments.prefix(1) + CommandLine.arguments.dropFirst(2)).map {
  strdup($0)
}
options.append(nil)
exit(target.run(&options))
