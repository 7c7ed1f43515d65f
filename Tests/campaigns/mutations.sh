#!/bin/sh
# Reads more than 10,000 damaged documents of all forms, documents made to harm and the largest
# there may be, one after the other; says of each form how long one took and the peak of memory.
#
# Usage: Tests/campaigns/mutations.sh    (from anywhere)
set -eu
cd "$(dirname "$0")/../.."
DEMARCHE_CAMPAIGN=full exec swift test --disable-xctest --no-parallel \
  --filter 'MutationCampaignTests|BombTests|HostileSourceTests|HostileMarkupTests' "$@"
