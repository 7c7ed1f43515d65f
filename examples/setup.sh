# Checks that Demarche can be built on this machine and installs the Debian packages that are
# missing. Sourced by examples/quickstart.sh and Tests/run.sh, which run in the folder of the
# checkout; not run by itself.
#
# Gives: step "title"   prints a numbered step with the seconds so far
#        set_up         checks and installs; ends the script with 69 where something is missing
#        install_debian PACKAGE...   as root or through sudo

required_swift=6.2
steps=0

step() {
  steps=$((steps + 1))
  printf '\n[%d/%d, %d s] %s\n' "$steps" "$steps_in_all" "$SECONDS" "$1"
}

say() { printf '    %s\n' "$@"; }

# What is missing, as Debian packages with a reason each.
missing=()
need() {
  if [[ " ${missing[*]} " == *" $1 "* ]]; then return; fi
  missing+=("$1")
  say "missing: $1: $2"
}

# Puts what apt-get needs before it into `as_root`; fails where this user cannot install.
find_root() {
  as_root=()
  if [ "$(id -u)" -eq 0 ]; then return 0; fi
  command -v sudo >/dev/null || return 1
  as_root=(sudo)
  # sudo may ask for a password only where somebody can type it.
  sudo -n true 2>/dev/null || [ -t 0 ]
}

install_debian() {
  "${as_root[@]}" apt-get update -q || return 1
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
    apt-get install -y -q --no-install-recommends "$@"
}

swift_is_missing() {
  say "$1" \
    "Demarche is written in Swift and needs its toolchain, version $required_swift or newer." \
    "Debian has no package of it. To get it:" \
    "  1. open https://www.swift.org/install/linux/ and download the toolchain for Debian 12," \
    "  2. unpack it, for instance: tar xzf swift-*-debian12.tar.gz -C /opt" \
    "  3. put its programs on the path: export PATH=\"/opt/THE-FOLDER/usr/bin:\$PATH\"" \
    "Then run this script again." >&2
  exit 69
}

# Libraries that the toolchain itself loads, and the package that has each.
check_toolchain_libraries() {
  local folder program library
  folder=$(dirname "$(readlink -f "$(command -v swift)")")
  for program in swift-build swift-frontend clang; do
    [ -x "$folder/$program" ] || continue
    while read -r library; do
      case $library in
        libcurl.so.4) need libcurl4 "the Swift package manager loads it" ;;
        libsqlite3.so.0) need libsqlite3-0 "the Swift package manager loads it" ;;
        libxml2.so.2) need libxml2 "the Swift toolchain loads it" ;;
        libncurses.so.6 | libtinfo.so.6) need libncurses6 "the Swift toolchain loads it" ;;
        libstdc++.so.6) need libstdc++6 "the Swift toolchain loads it" ;;
        libz.so.1) need zlib1g "the Swift toolchain loads it" ;;
        *) say "missing: $library, which $folder/$program loads; no package is known for it" ;;
      esac
    done < <(ldd "$(readlink -f "$folder/$program")" 2>/dev/null | awk '/not found/ { print $1 }')
  done
}

check_swift() {
  command -v swift >/dev/null || swift_is_missing "missing: the program 'swift' is not on the path"
  check_toolchain_libraries
  if [ ${#missing[@]} -gt 0 ]; then return; fi
  local answer version
  # What answers may be another program of that name: the client of OpenStack is one.
  answer=$(swift --version 2>&1 </dev/null) || true
  version=$(sed -n 's/.*Swift version \([0-9][0-9.]*\).*/\1/p' <<<"$answer" | head -n 1)
  if [ -z "$version" ]; then
    swift_is_missing "$(command -v swift) is not the Swift toolchain; it says: ${answer%%$'\n'*}"
  fi
  if [ "$(printf '%s\n' "$required_swift" "$version" | sort -V | head -n 1)" != "$required_swift" ]
  then
    swift_is_missing "found Swift $version at $(command -v swift), which is too old"
  fi
  say "Swift $version at $(command -v swift)"
}

has_library() { ldconfig -p 2>/dev/null | grep -q "$1" || [ -e "/usr/lib/$(uname -m)-linux-gnu/$1" ]; }
compiles() { printf '#include <%s>\n' "$2" | "$1" -x "$3" -fsyntax-only - 2>/dev/null; }

check_packages() {
  command -v git >/dev/null || need git "fetches the Swift packages that Demarche uses"
  [ -e /etc/ssl/certs/ca-certificates.crt ] ||
    need ca-certificates "lets git check whom it fetches from"
  if ! command -v cc >/dev/null; then need gcc "links the program"; fi
  if ! command -v cc >/dev/null || ! compiles cc stdio.h c; then
    need libc6-dev "headers of the C library, which every Swift program uses"
  fi
  if ! command -v c++ >/dev/null || ! compiles c++ string c++; then
    need g++ "headers of the C++ library, in which readers of pack.toml and JSON are written"
  fi
  if ! command -v pkg-config >/dev/null; then
    need pkg-config "tells the Swift package manager where some libraries are"
  fi
  pkg-config --exists lua5.4 2>/dev/null ||
    need liblua5.4-dev "Lua 5.4, which runs the functions of rule packs"
  pkg-config --exists libsodium 2>/dev/null ||
    need libsodium-dev "SHA-256 digests of statements and packs, and signatures"
  compiles c++ simdjson.h c++ ||
    need libsimdjson-dev "simdjson, which reads lines of JSON"
  compiles cc sqlite3.h c ||
    need libsqlite3-dev "SQLite, in which archives are kept"
  # Its headers include one another by their short names, which only pkg-config knows.
  pkg-config --exists libxml-2.0 2>/dev/null ||
    need libxml2-dev "headers of libxml2, which reads web pages and feeds"
  compiles c++ cld2/public/encodings.h c++ ||
    need libcld2-dev "cld2, which tells the language of statements"
  compiles cc cmark-gfm.h c || need libcmark-gfm-dev "cmark-gfm, which reads Markdown"
  compiles cc cmark-gfm-core-extensions.h c ||
    need libcmark-gfm-extensions-dev "the extensions of cmark-gfm, which read tables in Markdown"
  compiles cc yaml.h c || need libyaml-dev "libyaml, which reads the metadata of Markdown"
  compiles cc csv.h c || need libcsv-dev "libcsv, which reads comma-separated values"
  compiles cc archive.h c ||
    need libarchive-dev "libarchive, which packs and unpacks documents of Word and shared packs"
  compiles cc curl/curl.h c ||
    need libcurl4-openssl-dev "headers of libcurl, which fetches packs that are shared by HTTP"
  # These two are only run, so nothing of them is needed to build.
  has_library libgmime-3.0.so.0 || need libgmime-3.0-0 "GMime, which reads mail"
  command -v pdftotext >/dev/null || need poppler-utils "its pdftotext reads PDF"
}

set_up() {
  step "Checking the Swift toolchain and the Debian packages"
  check_swift
  check_packages
  if [ ${#missing[@]} -eq 0 ]; then
    say "all packages are there"
    return
  fi
  if ! command -v apt-get >/dev/null; then
    say "This is no Debian: install what these Debian packages hold: ${missing[*]}" >&2
    exit 69
  fi
  if ! find_root; then
    say "To install them, run as root, then run this script again:" \
      "  apt-get update && apt-get install -y ${missing[*]}" >&2
    exit 69
  fi
  steps_in_all=$((steps_in_all + 1))
  step "Installing ${missing[*]}"
  if ! install_debian "${missing[@]}"; then
    say "apt-get failed; its last lines above say why. By hand, as root:" \
      "  apt-get update && apt-get install -y ${missing[*]}" >&2
    exit 69
  fi
  missing=()
  check_swift
}

# Where git cannot fetch a package it must fail, not ask for a password.
export GIT_TERMINAL_PROMPT=0
