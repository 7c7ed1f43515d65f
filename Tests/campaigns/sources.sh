#!/bin/sh
# Says how well the words of each source as found agree with those of the same statement as text,
# worst first, and reads all sources that ../shared has.
#
# Usage: Tests/campaigns/sources.sh    (from anywhere)
set -eu
cd "$(dirname "$0")/../.."
DEMARCHE_CAMPAIGN=full exec swift test --disable-xctest \
  --filter 'AgreementTests'
