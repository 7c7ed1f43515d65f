extension Meaning {
  /// `object: meaning` and `object.column: meaning`, a line each.
  static let base = """
    meta: what every table, view and column of this archive holds
    meta.object: the name of a table or view
    meta.column: the name of one of its columns; empty for the object itself
    meta.meaning: what it holds
    type: the annotation types, each with a table and a view
    type.type: the number of the type
    type.name: its name, such as stance
    type.overlap: which of several annotations stand: one_per_trigger, longest or all
    type.table_name: the table that stores its annotations
    type.view_name: the view to query
    type.has_identity: 1 where name, id and kind are one reference, as of actors
    type_field: the fields of each type, in the order in which the archive met them
    type_field.type: a row of type
    type_field.position: the place of the field, from 0, as the column parts counts them
    type_field.name: the name of the field
    type_field.kind: what it may hold: text, range, actor, date, integer, number, boolean, list, enum
    type_field.column_name: its column; another than its name where something else has that
    type_field.is_current: 0 where the field has another kind now, or is gone
    rule: the rules and rungs that annotations came from
    rule.rule: the number of the rule
    rule.id: the id of the rule or ladder, such as demarche/stances/stance.general
    rule.rung: the rung as the ladder has it; NULL for a rule
    rule.pack: the pack and its version, such as demarche/core@0.1.0
    rule.file: the file in the pack
    rule.line: the line in the file, from 1
    rule.hash: the BLAKE2b digest of what the rule says; of the rule's code too, where it has any
    ruleset: the sets of rules that statements were annotated with
    ruleset.ruleset: the number of the set
    ruleset.hash: the BLAKE2b digest of all that decides what the set finds
    ruleset.context: the BLAKE2b digest of the part of it that is no rule: word lists, types, program
    ruleset.program: the version of demarche
    ruleset_rule: which rules belong to a set
    ruleset_rule.ruleset: a row of ruleset
    ruleset_rule.position: the place of the rule in the order in which they run, from 0
    ruleset_rule.rule: a row of rule
    ruleset_rule.phase: rules of a phase see what those of earlier ones publish
    ruleset_rule.is_supporting: 1 where it runs only for others, and what it finds is left out
    run: the runs that wrote to this archive
    run.run: the number of the run
    run.started_at: when it began, in UTC
    run.ended_at: when it ended, in UTC; NULL where it did not
    run.outcome: running (or broken off), done or interrupted
    run.ruleset: the set of rules it used
    run.new_count: how many statements were new
    run.changed_count: how many statements had another text than before
    run.unchanged_count: how many statements were there already
    run.confirmed_count: how many only had the rules tried that changed, which find nothing there
    run.rerun_count: how many statements were there and were annotated anew
    run.failed_count: how many files or lines could not be read
    reference: the actors that fields lead to, and who issued and reported
    reference.reference: the number of the actor
    reference.name: its name, as a lexicon has it, or the words
    reference.id: its id, such as KZ; NULL where it is unknown
    reference.kind: its kind, such as state; NULL where it is unknown
    manner: the ways in which annotations are meant
    manner.manner: the number of the way
    manner.zone: the part of the statement, such as title or body
    manner.status: asserted, negated, reported, hypothetical, future or past
    manner.negated: 1 where the claim is denied, else 0
    manner.modality: none, possible or conditional
    manner.tense: past, present or future
    manner.certainty: explicit, or implicit where a part was inferred
    source: the documents that statements were read from
    source.source: the number of the document
    source.origin: its path or URL
    source.media_type: what it was read as
    version: the statements in all versions, as they are stored; use statement or statement_version
    version.version: the number of the version in this archive
    version.key: what names the statement for good: its URL, feed id or path
    version.number: the number among the versions of the statement, from 1
    version.is_current: 1 for the newest version, else 0
    version.headline: the headline
    version.issued_on: the day of issue, YYYY-MM-DD
    version.issuer: who issued it: a row of reference
    version.kind: the kind of the statement
    version.language: the ISO 639-1 code of its language
    version.subject_countries: the ISO 3166-1 codes of the countries it is about, as a JSON array
    version.speaker: the name of the speaker
    version.speaker_role: the role of the speaker
    version.speaker_phone: the phone number of the speaker
    version.url: where it is published
    version.issued_on_origin: where the day came from: header, flag, source, text or rule
    version.issuer_origin: where the issuer came from: header, flag, source, text or rule
    version.content_hash: the BLAKE2b digest of the text, 32 bytes
    version.identity: a digest of the key, the text and what the source gave, 16 bytes
    version.same_text_as: the oldest version of another statement that had this text, or NULL
    version.source: the document it was read from: a row of source
    version.source_line: the line of the document, from 1; NULL for a whole document
    version.source_sha256: the SHA-256 of the document; empty where it is a line of one
    version.source_byte_count: how many bytes the document or the line's text has
    version.retrieved_on: the day of retrieval, where it was given
    version.given: what the source and flags said, before any rule
    version.ruleset: the set of rules that annotated it
    version.annotation_count: how many annotations stand
    version.suppressed_count: how many annotations lost to others and are not kept
    version.fired: which rules matched, each by the lowest rule.rule of its id
    statement_text: the text of each version
    statement_text.version: a row of version
    statement_text.headline: the headline, for the search
    statement_text.text: the text, UTF-8
    statement_text.layout: its blocks, and the map back to the source's bytes
    search: the full-text index; use search MATCH 'words', and rowid as version
    search.headline: the headline
    search.text: the text
    subject_country: the countries that statements are about
    subject_country.country: an ISO 3166-1 code
    subject_country.version: a row of version
    mention: which statements name which actors
    mention.reference: a row of reference
    mention.version: a row of version
    mention.count: how many annotations name the actor there
    reading: what stood where when it was read last, to skip it while it stays
    reading.place: a digest of the path and the line
    reading.version: a row of version that came of it
    reading.digest: a digest of the bytes, of where they stood and of how they were read
    diagnostic: what went wrong while statements were annotated
    diagnostic.version: a row of version
    diagnostic.number: the number of the diagnostic, from 1
    diagnostic.code: its code, such as rule/budget-exceeded
    diagnostic.severity: error, warning or note
    diagnostic.message: what went wrong
    diagnostic.rule: the rule that was running
    diagnostic.sentence: the number of the sentence
    diagnostic.help: what to do
    judgement: what people accepted or rejected, by evidence
    judgement.judgement: the number of the judgement
    judgement.key: the key of the statement
    judgement.type: the type of the annotation
    judgement.quote: the words of the annotation
    judgement.occurrence: which of the places where these words stand in the statement, from 1
    judgement.verdict: accept or reject
    judgement.note: why
    judgement.judged_at: when, in UTC
    judged: which annotations a judgement is about at present
    judged.annotation: the number of an annotation
    judged.judgement: a row of judgement
    """

  /// The columns of the views of statements.
  static let statement: [(name: String, meaning: String)] = [
    ("statement", "what names the statement for good: its URL, feed id or path"),
    ("number", "the number of the version, from 1"),
    ("headline", "the headline"),
    ("issued_on", "the day of issue, YYYY-MM-DD"),
    ("issuer", "the name of who issued it"),
    ("issuer_id", "the id of who issued it, such as EU"),
    ("issuer_kind", "the kind of who issued it, such as igo"),
    ("kind", "the kind of the statement"),
    ("language", "the ISO 639-1 code of its language"),
    ("subject_countries", "the ISO 3166-1 codes of the countries it is about, as a JSON array"),
    ("speaker", "the name of the speaker"),
    ("speaker_role", "the role of the speaker"),
    ("speaker_phone", "the phone number of the speaker"),
    ("url", "where it is published"),
    ("text", "the text"),
    ("source", "the path or URL of the document it was read from"),
    ("source_line", "the line of the document, from 1; NULL for a whole document"),
    (
      "same_text_as",
      "the key of another statement whose newest version has the same text, or NULL"
    ),
    ("annotation_count", "how many annotations stand"),
    ("suppressed_count", "how many annotations lost to others and are not kept"),
    ("version", "the number of the version in this archive"),
  ]

  /// The columns that the tables of annotations share.
  static let row: [(name: String, meaning: String)] = [
    ("annotation", "the number of the version times 16777216, plus the place in it from 0"),
    ("version", "a row of version; worked out of annotation"),
    ("start", "where the words begin: bytes into the text, from 0"),
    ("end", "where the words end: the byte behind them"),
    ("is_current", "1 where the version is the newest of its statement, else 0"),
    ("rule", "a row of rule"),
    ("manner", "a row of manner"),
    ("reported_by", "whose words they are, where they are only reported: a row of reference"),
    ("sentence_number", "the number of the sentence in the statement, from 1"),
    ("sentence_start", "where the sentence begins"),
    ("sentence_end", "where the sentence ends"),
    ("trigger_start", "where the words that made the claim begin; NULL where they are all"),
    ("trigger_end", "where the words that made the claim end; NULL where they are all"),
    ("parts", "where the fields stand in the text, and how they were reached"),
  ]

  /// The columns that the views of annotations share.
  static let view: [(name: String, meaning: String)] = [
    ("annotation", "the number of the annotation, which 'demarche review' takes"),
    ("statement", "the key of the statement"),
    ("issued_on", "the day of issue of the statement, YYYY-MM-DD"),
    ("issuer", "the name of who issued the statement"),
    ("issuer_id", "the id of who issued the statement, such as EU"),
    ("text", "the words of the annotation"),
    ("trigger", "the words that made the claim"),
    ("sentence", "the sentence it stands in"),
    ("status", "asserted, negated, reported, hypothetical, future or past"),
    ("negated", "1 where the claim is denied, else 0"),
    ("modality", "none, possible or conditional"),
    ("tense", "past, present or future"),
    ("reported_by", "the name of whose words they are, where they are only reported"),
    ("reported_by_id", "the id of whose words they are"),
    ("certainty", "explicit, or implicit where a part was inferred"),
    ("zone", "the part of the statement, such as title or body"),
    ("rule", "the id of the rule or ladder"),
    ("rung", "the rung of the ladder; NULL for a rule"),
    ("pack", "the pack and its version, such as demarche/core@0.1.0"),
    ("verdict", "accept or reject, where somebody judged it; else NULL"),
    ("note", "why it was judged so"),
    ("sentence_number", "the number of the sentence in the statement, from 1"),
    ("start", "where the words begin: bytes into the text, from 0"),
    ("end", "where the words end: the byte behind them"),
    ("trigger_start", "where the words that made the claim begin"),
    ("trigger_end", "where the words that made the claim end"),
    ("sentence_start", "where the sentence begins"),
    ("sentence_end", "where the sentence ends"),
    ("version", "the number of the statement's version in this archive"),
  ]
}
