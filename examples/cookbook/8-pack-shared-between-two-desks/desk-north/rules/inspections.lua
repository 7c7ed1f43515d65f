-- What the north desk alone follows; the actors come from the shared pack.
rule "commitment.inspection" {
  emit = "commitment",
  match = "by:<actor> @(will open) content:<np> to joint inspection",
  beats = { "commitment.will" },
  examples = { "Norway [[will open]] its reservoirs to joint inspection." },
  counter = { "Norway will open its border." },
}
