#!/usr/bin/env bash
# The recipe with 1,000 resamples: ./tool against R, as whole commands, taking turns. bench/stats/recipe.sh [ROUNDS]
set -eu
here=$(cd "$(dirname "$0")/../.." && pwd)
out=$here/bench/out
mkdir -p "$out"
data=$here/src/test/resources/stats/data/towns.csv
indices=$out/indices.csv
rm -f "$indices"
ours() {
  "$here/tool" stats recipe "$data" \
    --domain leadership=leadership1,leadership2,leadership3,leadership4 \
    --domain culture=culture1,culture2,culture3,culture4 \
    --domain expertise=expertise1,expertise2 \
    --domain governance=governance1,governance2,governance3 \
    --rates reform,managed,managed8 \
    --outcomes outcome1,outcome2,outcome3,outcome4,outcome5,outcome6,outcome7,outcome8,outcome9,outcome10,outcome11 \
    --indices "$indices" --resamples 1000 --seed 1 > "$out/recipe.json"
}
# Seconds by the clock and of processor time.
timed() { { TIMEFORMAT='%R s (%U s CPU)'; time "$@" >/dev/null; } 2>&1; }
ours # writes the indices
for round in $(seq "${1:-3}"); do
  echo "round $round: tool $(timed ours)"
  echo "         R    $(timed Rscript "$here/bench/stats/recipe.R" "$data" "$indices" "$out/recipe.csv")"
  echo "         R, 2 cores $(timed Rscript "$here/bench/stats/recipe.R" "$data" "$indices" "$out/recipe2.csv" 2)"
done
Rscript "$here/bench/stats/compare.R" "$out/recipe.json" "$out/recipe.csv"
