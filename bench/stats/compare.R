# Digits to which the tool's JSON and R's CSV agree. Rscript compare.R TOOL.json R.csv
arguments <- commandArgs(TRUE)
ours <- jsonlite::fromJSON(arguments[1])$estimates
theirs <- read.csv(arguments[2])
stopifnot(identical(ours$name, theirs$name))
digits <- function(a, b) min(pmin(15, -log10(pmax(abs(a - b) / abs(b), 1e-15))))
cat(sprintf("numbers %d, resamples without a number: ours %d, R %d\n", nrow(ours), sum(ours$missing), sum(theirs$missing)))
cat(sprintf("digits of the points at least %.1f, of the interval ends at least %.1f\n",
  digits(ours$estimate, theirs$estimate), min(digits(ours$low, theirs$low), digits(ours$high, theirs$high))))
