#!/usr/bin/env bash
# Installs the programs that Demarche is measured beside, each from its registry package, into
# Benchmarks/.build/peers. What cannot be had is named; its rows are then skipped.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

place=../.build/peers
mkdir -p "$place"
missing=()

debian=(liblua5.4-dev lua5.4 lua-lpeg libhyperscan-dev python3-venv)
for package in "${debian[@]}"; do
  dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'install ok installed' ||
    missing+=("$package")
done
if [ "${#missing[@]}" -gt 0 ] && [ "$(id -u)" -eq 0 ]; then
  {
    timeout 300 apt-get update -q
    DEBIAN_FRONTEND=noninteractive timeout 900 \
      apt-get install -y -q --no-install-recommends "${missing[@]}"
  } >/dev/null 2>&1 </dev/null || echo "absent: some of ${missing[*]} (Debian)"
elif [ "${#missing[@]}" -gt 0 ]; then
  echo "absent: ${missing[*]}; install them with apt-get as root"
fi

[ -x "$place/bin/python" ] || python3 -m venv "$place" || exit 1
for package in spacy gatenlp pyahocorasick ahocorasick-rs; do
  "$place/bin/python" -m pip install --quiet "$package" || echo "absent: $package (PyPI)"
done

if [ -f /usr/include/hs/hs.h ]; then
  cc -O3 -Wall -Wextra -Werror -o "$place/bin/hyperscan_peer" hyperscan_peer.c -lhs ||
    echo "absent: the program that calls Hyperscan"
fi

echo "Peers are in Benchmarks/.build/peers."
