/// The character sets that are read, under the labels that documents give them.
///
/// - Source: the Encoding Standard of the WHATWG, whose labels these are; latin-1 is read as
///   windows-1252 there too, of which it is a part. What that standard leaves out for its dangers,
///   such as UTF-7, is left out here.
enum Charset {
  /// The name under which iconv knows the character set of a label; nil for other labels.
  static func named(_ label: some StringProtocol) -> String? {
    let lowered = label.lowercased().filter { !$0.isWhitespace }
    if let name = names[lowered] { return name }
    return families.lazy.compactMap { family in
      family.labels.contains(lowered) ? family.name : nil
    }.first
  }

  private static let families: [(name: String, labels: [String])] = [
    ("UTF-8", ["utf-8", "utf8", "unicode-1-1-utf-8", "us-ascii-utf-8"]),
    (
      "CP1252",
      [
        "windows-1252", "cp1252", "x-cp1252", "iso-8859-1", "iso8859-1", "iso88591", "latin1",
        "latin-1", "l1", "ascii", "us-ascii", "ansi", "iso_8859-1",
      ]
    ),
    ("CP1251", ["windows-1251", "cp1251", "x-cp1251", "win-1251", "windows1251", "win1251"]),
    ("KOI8-R", ["koi8-r", "koi8", "koi", "koi8_r"]),
    ("KOI8-U", ["koi8-u", "koi8-ru"]),
    ("IBM866", ["ibm866", "cp866", "866"]),
    ("CP874", ["windows-874", "iso-8859-11", "tis-620"]),
    ("GB18030", ["gb18030", "gbk", "gb2312", "gb_2312-80", "x-gbk", "chinese", "euc-cn"]),
    ("BIG5-HKSCS", ["big5", "big5-hkscs", "cn-big5", "x-x-big5"]),
    ("EUC-JP-MS", ["euc-jp", "x-euc-jp"]),
    ("CP932", ["shift_jis", "shift-jis", "sjis", "x-sjis", "windows-31j", "ms_kanji", "cp932"]),
    ("ISO-2022-JP-2", ["iso-2022-jp"]),
    ("CP949", ["euc-kr", "ks_c_5601-1987", "korean", "windows-949", "cp949"]),
    ("MACINTOSH", ["macintosh", "mac", "x-mac-roman"]),
    ("MAC-UK", ["x-mac-cyrillic", "x-mac-ukrainian"]),
    ("UTF-16LE", ["utf-16", "utf-16le", "unicode", "ucs-2"]),
    ("UTF-16BE", ["utf-16be"]),
  ]

  private static let names: [String: String] = {
    var names: [String: String] = [:]
    for page in [1250, 1253, 1254, 1255, 1256, 1257, 1258] {
      for label in ["windows-", "cp", "x-cp"] { names[label + "\(page)"] = "CP\(page)" }
    }
    for part in [2, 3, 4, 5, 6, 7, 8, 10, 13, 14, 15, 16] {
      for label in ["iso-8859-", "iso8859-", "iso_8859-"] {
        names[label + "\(part)"] = "ISO-8859-\(part)"
      }
    }
    names["iso-8859-9"] = "CP1254"
    names["iso-8859-8-i"] = "ISO-8859-8"
    return names
  }()
}
