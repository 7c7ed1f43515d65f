/// The tables and views that every archive has, as the first released version made them.
///
/// What is changed later is a migration of its own: this text stays as it is.
enum BaseSchema {
  static let sql = """
    CREATE TABLE meta (
      object TEXT NOT NULL,
      "column" TEXT NOT NULL,
      meaning TEXT NOT NULL,
      PRIMARY KEY (object, "column")
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE type (
      type INTEGER PRIMARY KEY,
      name TEXT NOT NULL UNIQUE,
      overlap TEXT NOT NULL,
      table_name TEXT NOT NULL UNIQUE,
      view_name TEXT NOT NULL UNIQUE,
      has_identity INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE type_field (
      type INTEGER NOT NULL REFERENCES type,
      position INTEGER NOT NULL,
      name TEXT NOT NULL,
      kind TEXT NOT NULL,
      column_name TEXT NOT NULL,
      is_current INTEGER NOT NULL,
      PRIMARY KEY (type, position)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE rule (
      rule INTEGER PRIMARY KEY,
      id TEXT NOT NULL,
      rung TEXT,
      pack TEXT NOT NULL,
      file TEXT NOT NULL,
      line INTEGER NOT NULL,
      hash TEXT NOT NULL
    ) STRICT;
    CREATE UNIQUE INDEX rule_identity ON rule (id, ifnull(rung, ''), pack, file, line, hash);

    CREATE TABLE ruleset (
      ruleset INTEGER PRIMARY KEY,
      hash TEXT NOT NULL UNIQUE,
      context TEXT NOT NULL,
      program TEXT NOT NULL
    ) STRICT;

    CREATE TABLE ruleset_rule (
      ruleset INTEGER NOT NULL REFERENCES ruleset,
      position INTEGER NOT NULL,
      rule INTEGER NOT NULL REFERENCES rule,
      phase INTEGER NOT NULL,
      is_supporting INTEGER NOT NULL,
      PRIMARY KEY (ruleset, position)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE run (
      run INTEGER PRIMARY KEY,
      started_at TEXT NOT NULL,
      ended_at TEXT,
      outcome TEXT NOT NULL,
      ruleset INTEGER NOT NULL REFERENCES ruleset,
      new_count INTEGER NOT NULL,
      changed_count INTEGER NOT NULL,
      unchanged_count INTEGER NOT NULL,
      confirmed_count INTEGER NOT NULL,
      rerun_count INTEGER NOT NULL,
      failed_count INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE reference (
      reference INTEGER PRIMARY KEY,
      name TEXT NOT NULL,
      id TEXT,
      kind TEXT
    ) STRICT;
    CREATE UNIQUE INDEX reference_identity
      ON reference (name, ifnull(id, char(0)), ifnull(kind, char(0)));
    CREATE INDEX reference_id ON reference (id) WHERE id IS NOT NULL;

    CREATE TABLE manner (
      manner INTEGER PRIMARY KEY,
      zone TEXT NOT NULL,
      status TEXT NOT NULL,
      negated INTEGER NOT NULL,
      modality TEXT NOT NULL,
      tense TEXT NOT NULL,
      certainty TEXT NOT NULL,
      UNIQUE (zone, status, negated, modality, tense, certainty)
    ) STRICT;

    CREATE TABLE source (
      source INTEGER PRIMARY KEY,
      origin TEXT NOT NULL UNIQUE,
      media_type TEXT NOT NULL
    ) STRICT;

    CREATE TABLE version (
      version INTEGER PRIMARY KEY,
      key TEXT NOT NULL,
      number INTEGER NOT NULL,
      is_current INTEGER NOT NULL,
      headline TEXT,
      issued_on TEXT,
      issuer INTEGER REFERENCES reference,
      kind TEXT,
      language TEXT,
      subject_countries TEXT NOT NULL,
      speaker TEXT,
      speaker_role TEXT,
      speaker_phone TEXT,
      url TEXT,
      issued_on_origin TEXT,
      issuer_origin TEXT,
      content_hash BLOB NOT NULL,
      identity BLOB NOT NULL,
      same_text_as INTEGER REFERENCES version,
      source INTEGER NOT NULL REFERENCES source,
      source_line INTEGER,
      source_sha256 TEXT NOT NULL,
      source_byte_count INTEGER NOT NULL,
      retrieved_on TEXT,
      given BLOB NOT NULL,
      ruleset INTEGER NOT NULL REFERENCES ruleset,
      annotation_count INTEGER NOT NULL,
      suppressed_count INTEGER NOT NULL,
      fired BLOB NOT NULL,
      UNIQUE (key, number)
    ) STRICT;
    CREATE INDEX version_issued_on ON version (issued_on);
    CREATE INDEX version_issuer ON version (issuer, issued_on);
    CREATE INDEX version_content_hash ON version (content_hash);
    CREATE INDEX version_old ON version (key) WHERE is_current = 0;

    CREATE TABLE statement_text (
      version INTEGER PRIMARY KEY REFERENCES version,
      headline TEXT,
      text TEXT NOT NULL,
      layout BLOB NOT NULL
    ) STRICT;

    CREATE VIRTUAL TABLE search USING fts5 (
      headline, text, content = 'statement_text', content_rowid = 'version',
      tokenize = "unicode61 remove_diacritics 2"
    );
    INSERT INTO search (search, rank) VALUES ('hashsize', 16777216);

    CREATE TABLE subject_country (
      country TEXT NOT NULL,
      version INTEGER NOT NULL REFERENCES version,
      PRIMARY KEY (country, version)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE mention (
      reference INTEGER NOT NULL REFERENCES reference,
      version INTEGER NOT NULL REFERENCES version,
      count INTEGER NOT NULL,
      PRIMARY KEY (reference, version)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE reading (
      place BLOB NOT NULL,
      version INTEGER NOT NULL REFERENCES version,
      digest BLOB NOT NULL,
      PRIMARY KEY (place, version)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX reading_version ON reading (version);

    CREATE TABLE diagnostic (
      version INTEGER NOT NULL REFERENCES version,
      number INTEGER NOT NULL,
      code TEXT NOT NULL,
      severity TEXT NOT NULL,
      message TEXT NOT NULL,
      rule TEXT,
      sentence INTEGER,
      help TEXT,
      PRIMARY KEY (version, number)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE judgement (
      judgement INTEGER PRIMARY KEY,
      key TEXT NOT NULL,
      type TEXT NOT NULL,
      quote TEXT NOT NULL,
      occurrence INTEGER NOT NULL,
      verdict TEXT NOT NULL CHECK (verdict IN ('accept', 'reject')),
      note TEXT,
      judged_at TEXT NOT NULL,
      UNIQUE (key, type, quote, occurrence)
    ) STRICT;

    CREATE TABLE judged (
      annotation INTEGER PRIMARY KEY,
      judgement INTEGER NOT NULL REFERENCES judgement
    ) STRICT;
    CREATE INDEX judged_judgement ON judged (judgement);

    CREATE VIEW statement AS
      SELECT v.key AS statement, v.number, v.headline, v.issued_on,
        r.name AS issuer, r.id AS issuer_id, r.kind AS issuer_kind, v.kind, v.language,
        v.subject_countries, v.speaker, v.speaker_role, v.speaker_phone, v.url, t.text,
        s.origin AS source, v.source_line, o.key AS same_text_as, v.annotation_count,
        v.suppressed_count, v.version
      FROM version v
        LEFT JOIN reference r ON r.reference = v.issuer
        LEFT JOIN statement_text t ON t.version = v.version
        LEFT JOIN source s ON s.source = v.source
        LEFT JOIN version o ON o.version = v.same_text_as AND o.is_current = 1
      WHERE v.is_current = 1;

    CREATE VIEW statement_version AS
      SELECT v.key AS statement, v.number, v.is_current, v.headline, v.issued_on,
        r.name AS issuer, r.id AS issuer_id, r.kind AS issuer_kind, v.kind, v.language,
        v.subject_countries, v.speaker, v.speaker_role, v.speaker_phone, v.url, t.text,
        s.origin AS source, v.source_line, o.key AS same_text_as, v.annotation_count,
        v.suppressed_count, v.version
      FROM version v
        LEFT JOIN reference r ON r.reference = v.issuer
        LEFT JOIN statement_text t ON t.version = v.version
        LEFT JOIN source s ON s.source = v.source
        LEFT JOIN version o ON o.version = v.same_text_as AND o.is_current = 1;
    """
}
