# Reference values of descriptive statistics, quantiles and post-stratification (survey).
suppressPackageStartupMessages({ library(psych); library(survey) })
source("src/test/R/reference.R")
describe_one <- function(case, x) {
  put(case, "mean", mean(x)); put(case, "sd", sd(x)); put(case, "se", sd(x) / sqrt(length(x)))
  if (length(x) > 1) { ci <- t.test(x)$conf.int; put(case, "low", ci[1]); put(case, "high", ci[2]) }
  q <- quantile(x, type = 7)
  for (i in 1:5) put(case, paste0("quantile:", i - 1), q[i])
  put(case, "skewness", skew(x, type = 2)); put(case, "kurtosis", kurtosi(x, type = 2))
}
towns <- data_set("towns"); large <- data_set("large"); tiny <- data_set("tiny")
describe_one("reform", towns$reform); describe_one("large", large$x); describe_one("tiny", tiny$y)

N <- c(245, 230, 190, 110, 180, 130, 110, 105, 138)
post <- function(case, data, population) {
  data$N <- population[data$stratum]
  d <- svydesign(~1, strata = ~stratum, fpc = ~N, data = data)
  m <- svymean(~value, d, deff = TRUE)
  put(case, "mean", coef(m)); put(case, "se", SE(m)); put(case, "deff", deff(m))
  w <- 1 / d$prob
  put(case, "kish", length(w) * sum(w^2) / sum(w)^2)
}
post("post-reform", data.frame(stratum = towns$band, value = towns$reform), N)
post("post-item", data.frame(stratum = towns$band, value = towns$expertise2), N)
post("post-tiny", data.frame(stratum = tiny$hit + 1, value = tiny$y), c(5, 40))
finish("sample")
