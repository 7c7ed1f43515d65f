/// Reads the tags of a page as a browser's tokenizer would, as far as our own output goes.
struct HTMLReader {
  struct Tag {
    var name: String
    var isEnd: Bool
    var attributes: [(name: String, value: String)]
    /// The text behind it, up to the next tag, undecoded.
    var text: String

    subscript(_ name: String) -> String? { attributes.first { $0.name == name }?.value }
  }

  private(set) var tags: [Tag] = []

  init(_ page: String) {
    let scalars = Array(page.unicodeScalars)
    var index = 0
    while index < scalars.count {
      guard scalars[index] == "<" else {
        let end = scalars[index...].firstIndex(of: "<") ?? scalars.count
        if !tags.isEmpty { tags[tags.count - 1].text += HTMLReader.string(scalars[index..<end]) }
        index = end
        continue
      }
      let tag = HTMLReader.tag(scalars, &index)
      tags.append(tag)
      if !tag.isEnd, ["script", "style", "title"].contains(tag.name) {
        let end = HTMLReader.endOfRawText(scalars, index, tag.name)
        tags[tags.count - 1].text = HTMLReader.string(scalars[index..<end])
        index = end
      }
    }
  }

  /// The text of the first tag of that name with that id.
  func text(of name: String, id: String? = nil) -> String? {
    tags.first { $0.name == name && !$0.isEnd && (id == nil || $0["id"] == id) }?.text
  }

  /// Whether every tag that must be closed is, in order.
  var isBalanced: Bool {
    let void = ["meta", "br", "!doctype", "link"]
    var open: [String] = []
    for tag in tags where !void.contains(tag.name) && tag["/"] == nil {
      if !tag.isEnd { open.append(tag.name) } else if open.popLast() != tag.name { return false }
    }
    return open.isEmpty
  }

  /// The tags with the names of their attributes but `lang`, which not every text is fit for.
  var shape: [String] {
    tags.map { tag in
      let names = tag.attributes.map(\.name).filter { $0 != "lang" }
      return (tag.isEnd ? "/" : "") + tag.name + " " + names.joined(separator: " ")
    }
  }

  private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  private static func endOfRawText(
    _ scalars: [Unicode.Scalar], _ start: Int, _ name: String
  ) -> Int {
    let end = Array("</\(name)".unicodeScalars)
    var index = start
    while index + end.count <= scalars.count {
      if scalars[index] == "<",
        string(scalars[index..<(index + end.count)]).lowercased()
          == "</\(name)"
      {
        return index
      }
      index += 1
    }
    return scalars.count
  }

  private static func tag(_ scalars: [Unicode.Scalar], _ index: inout Int) -> Tag {
    var tag = Tag(name: "", isEnd: false, attributes: [], text: "")
    index += 1
    if index < scalars.count, scalars[index] == "/" { (tag.isEnd, index) = (true, index + 1) }
    while index < scalars.count, ![" ", ">", "\n"].contains(scalars[index]) {
      tag.name.unicodeScalars.append(scalars[index])
      index += 1
    }
    while index < scalars.count, scalars[index] != ">" {
      if scalars[index] == " " || scalars[index] == "\n" {
        index += 1
      } else {
        tag.attributes.append(attribute(scalars, &index))
      }
    }
    index += 1
    return tag
  }

  private static func attribute(
    _ scalars: [Unicode.Scalar], _ index: inout Int
  ) -> (name: String, value: String) {
    var (name, value) = ("", "")
    while index < scalars.count, !["=", ">", " "].contains(scalars[index]) {
      name.unicodeScalars.append(scalars[index])
      index += 1
    }
    guard index + 1 < scalars.count, scalars[index] == "=", scalars[index + 1] == "\"" else {
      return (name, value)
    }
    index += 2
    while index < scalars.count, scalars[index] != "\"" {
      value.unicodeScalars.append(scalars[index])
      index += 1
    }
    index += 1
    return (name, value)
  }
}
