annotation_type "closure" {
  fields = { by = "actor", port = "text", date = "date" },
}

rule "closure.port" {
  emit = "closure",
  match = "by:<actor> [(will | has)] @~close the port of port:<names> [from date:<date>]",
  examples = { "Norway [[closed]] the port of Lindesand." },
  counter = { "Norway closed the debate." },
}
