import ArgumentParser
import DemarchePipeline

struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Prints the JSON Schema of the JSON and NDJSON output.",
    discussion: """
      Examples:
        demarche schema > statement.schema.json
        demarche extract statements/ --format json -o findings.json
        python3 -m jsonschema -i findings.json statement.schema.json

      It describes one statement: a line of NDJSON, or an element of the list that \
      '--format json' writes. New keys may come; those that are there stay.
      """)

  func run() throws { Console.out(FindingsSchema.bytes()) }
}
