#!/usr/bin/env bash
# Builds demarche and the benchmarks in release mode and runs them; arguments go to EngineBenchmarks.
# --install-peers comes first where the other programs are to be installed too.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

if [ "${1:-}" = --install-peers ]; then
  shift
  bash Benchmarks/peers/install.sh
fi

swift build -c release --product demarche --static-swift-stdlib >&2
exec swift run -c release --package-path Benchmarks EngineBenchmarks "$@"
