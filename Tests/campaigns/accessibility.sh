#!/usr/bin/env bash
# Checks pages with axe-core in headless Chromium, light and dark: accessibility.sh FILE.html...
# axe-core comes from the package axe-playwright-python, which carries it; DEMARCHE_AXE names a
# copy of axe.min.js to use instead. Without files it says where the fetched copy lies.
set -euo pipefail
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"

axe="${DEMARCHE_AXE:-}"
if [ -z "$axe" ]; then
  folder="$(mktemp -d)"
  [ $# -eq 0 ] || trap 'rm -rf "$folder"' EXIT
  python3 -m pip download --quiet --no-deps --dest "$folder" axe-playwright-python==0.1.8 >&2
  python3 -m zipfile -e "$folder"/*.whl "$folder"
  axe="$folder/axe_playwright_python/axe.min.js"
fi

if [ $# -eq 0 ]; then
  echo "$axe"
else
  python3 "$here/../accessibility/check.py" "$axe" "$@"
fi
