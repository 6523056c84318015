# Reference values of contingency tables.
source("src/test/R/reference.R")
cross <- function(case, x, y) {
  t <- table(x, y)
  c <- suppressWarnings(chisq.test(t, correct = FALSE))
  n <- sum(t); scale <- n * (min(dim(t)) - 1); chi <- unname(c$statistic); df <- unname(c$parameter)
  put(case, "chiSquared", chi); put(case, "p:chi", c$p.value); put(case, "v", sqrt(chi / scale))
  end <- function(p) if (pchisq(chi, df) <= p) 0 else
    uniroot(function(l) pchisq(chi, df, l) - p, c(0, 4 * chi + 20), tol = 1e-13)$root
  put(case, "low", sqrt(end(0.975) / scale)); put(case, "high", min(1, sqrt(end(0.025) / scale)))
  put(case, "residual:1:1", c$stdres[1, 1]); put(case, "residual:2:2", c$stdres[2, 2])
  put(case, "p:exact", fisher.test(t, workspace = 2e7)$p.value)
}
shops <- data_set("shops"); towns <- data_set("towns"); tiny <- data_set("tiny")
cross("counter", shops$size, shops$counter)
cross("cloud", shops$size, shops$cloud)
cross("expertise", towns$expertise1, towns$outcome1)
cross("outcomes", towns$outcome1, towns$outcome2)
cross("tiny", tiny$z > 3, tiny$hit)
finish("table")
