# Reference values of rank tests and of p-value adjustment. Jonckheere-Terpstra is written out from Hollander & Wolfe.
source("src/test/R/reference.R")
towns <- data_set("towns"); tied <- data_set("tied"); tiny <- data_set("tiny")

dunn <- function(case, x, g) {
  r <- rank(x); n <- length(x); t <- table(x)
  v <- n * (n + 1) / 12 - sum(t^3 - t) / (12 * (n - 1))
  m <- tapply(r, g, mean); k <- table(g); raw <- c(); name <- c()
  for (i in 1:(length(m) - 1)) for (j in (i + 1):length(m)) {
    z <- unname((m[i] - m[j]) / sqrt(v * (1 / k[i] + 1 / k[j])))
    put(case, paste0("z:", i, ":", j), z)
    raw <- c(raw, 2 * pnorm(-abs(z))); name <- c(name, paste0(i, ":", j))
  }
  h <- p.adjust(raw, "holm"); b <- p.adjust(raw, "BH")
  for (i in seq_along(raw)) { put(case, paste0("p:", name[i]), raw[i]); put(case, paste0("holm:", name[i]), h[i]); put(case, paste0("bh:", name[i]), b[i]) }
}
trend <- function(case, x, g) {
  s <- split(x, g); J <- 0
  for (i in 1:(length(s) - 1)) for (j in (i + 1):length(s)) J <- J + sum(outer(s[[i]], s[[j]], "<") + 0.5 * outer(s[[i]], s[[j]], "=="))
  n <- length(x); k <- as.numeric(table(g)); d <- as.numeric(table(x))
  e <- (n^2 - sum(k^2)) / 4
  v <- (n * (n - 1) * (2 * n + 5) - sum(k * (k - 1) * (2 * k + 5)) - sum(d * (d - 1) * (2 * d + 5))) / 72 +
    sum(k * (k - 1) * (k - 2)) * sum(d * (d - 1) * (d - 2)) / (36 * n * (n - 1) * (n - 2)) +
    sum(k * (k - 1)) * sum(d * (d - 1)) / (8 * n * (n - 1))
  put(case, "J", J); put(case, "Jz", (J - e) / sqrt(v)); put(case, "p:J", 2 * pnorm(-abs((J - e) / sqrt(v))))
}
groups <- function(case, x, g) {
  k <- kruskal.test(x, g)
  put(case, "H", k$statistic); put(case, "p:H", k$p.value); put(case, "epsilon", k$statistic / (length(x) - 1))
  dunn(case, x, g); trend(case, x, g)
}
groups("bands", towns$leadership1, towns$band)
groups("rates", towns$reform, towns$band)
groups("tiny", tiny$y, tiny$hit)

pair <- function(case, x, y) {
  s <- suppressWarnings(cor.test(x, y, method = "spearman", exact = FALSE))
  k <- suppressWarnings(cor.test(x, y, method = "kendall", exact = FALSE))
  put(case, "rho", s$estimate); put(case, "p:rho", s$p.value)
  put(case, "tau", k$estimate); put(case, "z:tau", k$statistic); put(case, "p:tau", k$p.value)
}
pair("items", towns$leadership1, towns$culture1)
pair("band", towns$band, towns$reform)
pair("small", tiny$x, tiny$z)
finish("rank")
