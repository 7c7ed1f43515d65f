/// What is known of a statement as a whole, as `eval` scores it.
package enum MetadataField: String, Sendable, CaseIterable {
  case issuer, speaker, kind
  case subjectCountry = "subject_country"
  case date
}
