# Writes reference values as CSV: case, figure, value with 17 digits. Sourced by the other scripts.
lines <- character()
put <- function(case, figure, value)
  lines <<- c(lines, sprintf('%s,"%s",%s', case, figure, ifelse(is.finite(value), sprintf("%.17g", value), "")))
data_set <- function(name) read.csv(paste0("src/test/resources/stats/data/", name, ".csv"), na.strings = "")
finish <- function(file) {
  writeLines(c("case,figure,value", lines), paste0("src/test/resources/stats/", file, ".csv"))
  lines <<- character()
}
