# Reference values of reliability (psych, factanal) and polychoric correlation (mvtnorm, likelihood of polycor's two steps).
suppressPackageStartupMessages({ library(psych); library(mvtnorm) })
source("src/test/R/reference.R")
towns <- data_set("towns")
reliability <- function(case, x) {
  a <- suppressWarnings(alpha(x, warnings = FALSE))
  put(case, "alpha", a$total$raw_alpha); put(case, "standardized", a$total$std.alpha)
  for (i in 1:ncol(x)) { put(case, paste0("rest:", i), a$item.stats$r.drop[i]); put(case, paste0("dropped:", i), a$alpha.drop$raw_alpha[i]) }
  # factanal stops early: its objective, driven on from there by Newton's method on the unique variances.
  r <- cor(x); f <- factanal(x, 1)
  gradient <- function(psi) {
    e <- eigen(r / sqrt(outer(psi, psi)), symmetric = TRUE)
    l <- e$vectors[, 1] * sqrt(e$values[1] - 1) * sqrt(psi)
    (l^2 + psi - 1) / psi^2
  }
  psi <- f$uniquenesses
  for (i in 1:30) {
    J <- sapply(seq_along(psi), function(j) { h <- 1e-6; e <- replace(numeric(length(psi)), j, h); (gradient(psi + e) - gradient(psi - e)) / (2 * h) })
    psi <- psi - solve(J, gradient(psi))
  }
  l <- sqrt(1 - psi)
  put(case, "omega", sum(l)^2 / (sum(l)^2 + sum(psi)))
}
reliability("leadership", towns[, paste0("leadership", 1:4)])
reliability("governance", towns[, paste0("governance", 1:3)])
reliability("culture", towns[1:40, paste0("culture", 1:4)])
r <- cor(towns$expertise1, towns$expertise2)
put("expertise", "spearmanBrown", 2 * r / (1 + r))

poly <- function(case, x, y) {
  t <- table(x, y); n <- sum(t)
  a <- c(-Inf, qnorm(cumsum(rowSums(t))[-nrow(t)] / n), Inf)
  b <- c(-Inf, qnorm(cumsum(colSums(t))[-ncol(t)] / n), Inf)
  cdf <- function(h, k, rho) if (h == -Inf || k == -Inf) 0 else
    if (h == Inf) pnorm(k) else if (k == Inf) pnorm(h) else
    pmvnorm(upper = c(h, k), corr = matrix(c(1, rho, rho, 1), 2), algorithm = TVPACK(1e-15))[1]
  likelihood <- function(rho) {
    p <- outer(seq_along(a), seq_along(b), Vectorize(function(i, j) cdf(a[i], b[j], rho)))
    cell <- p[-1, -1] - p[-nrow(p), -1] - p[-1, -ncol(p)] + p[-nrow(p), -ncol(p)]
    sum((t * log(cell))[t > 0])
  }
  slope <- function(rho) (-likelihood(rho + 2e-4) + 8 * likelihood(rho + 1e-4) - 8 * likelihood(rho - 1e-4) + likelihood(rho - 2e-4)) / 12e-4
  start <- optimise(likelihood, c(-0.99, 0.99), maximum = TRUE)$maximum
  put(case, "polychoric", uniroot(slope, start + c(-0.02, 0.02), tol = 1e-12)$root)
}
poly("leadership1:leadership2", towns$leadership1, towns$leadership2)
poly("culture1:outcome1", towns$culture1, towns$outcome1)
tiny <- data_set("shops")
poly("size:cloud", match(tiny$size, c("small", "middle", "large")), match(tiny$cloud, c("none", "planned", "shared", "own")))
poly("outcome1:outcome2", towns$outcome1, towns$outcome2)
finish("scale")
