#!/bin/sh
# Kills `archive add` at 200 random moments; each time the archive is whole, and what comes of all
# of them is the archive of an undisturbed run.
#
# Usage: Tests/campaigns/kills.sh    (from anywhere)
set -eu
cd "$(dirname "$0")/../.."
DEMARCHE_CAMPAIGN=full exec swift test --disable-xctest --filter KillTests "$@"
