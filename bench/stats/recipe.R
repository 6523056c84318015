# The whole recipe in R with the fitting functions themselves (lm.fit, glm.fit), for the same resamples.
# Rscript recipe.R DATA.csv INDICES OUT.csv [CORES]
arguments <- commandArgs(TRUE)
data <- read.csv(arguments[1], na.strings = "")
indices <- as.matrix(read.csv(arguments[2], header = FALSE))
cores <- if (length(arguments) > 3) as.integer(arguments[4]) else 1L
domains <- list(leadership = paste0("leadership", 1:4), culture = paste0("culture", 1:4),
                expertise = paste0("expertise", 1:2), governance = paste0("governance", 1:3))
rates <- c("reform", "managed", "managed8")
outcomes <- paste0("outcome", 1:11)
items <- lapply(domains, function(d) as.matrix(data[, d]))
y <- as.matrix(data[, rates]); hits <- as.matrix(data[, outcomes])
tight <- list(epsilon = 1e-14, maxit = 100, trace = FALSE)
family <- binomial()

component <- function(x, towards) {
  z <- scale(x)
  e <- eigen(crossprod(z) / (nrow(z) - 1), symmetric = TRUE)
  v <- e$vectors[, 1]
  if (is.null(towards)) { if (v[which.max(abs(v))] < 0) v <- -v } else if (sum(v * towards) < 0) v <- -v
  list(value = e$values[1], loadings = v * sqrt(e$values[1]), scores = drop(z %*% v))
}
directions <- lapply(items, function(x) component(x, NULL)$loadings)
everything <- function(cases) {
  parts <- Map(function(x, d) component(x[cases, , drop = FALSE], d), items, directions)
  x <- cbind(1, sapply(parts, `[[`, "scores"))
  components <- unlist(lapply(parts, function(p) c(p$value, p$loadings)))
  spread <- apply(x[, -1], 2, sd)
  regressions <- unlist(lapply(rates, function(r) {
    v <- y[cases, r]
    m <- lm.fit(x, v)
    c(m$coefficients, m$coefficients[-1] * spread / sd(v), 1 - sum(m$residuals^2) / sum((v - mean(v))^2))
  }))
  logits <- unlist(lapply(outcomes, function(o) {
    m <- suppressWarnings(glm.fit(x, hits[cases, o], family = family, control = tight))
    if (max(abs(m$linear.predictors)) > 16) rep(NA, ncol(x)) else m$coefficients
  }))
  unname(c(components, regressions, logits))
}
names <- c(unlist(lapply(names(domains), function(d) paste0(d, c(":eigenvalue", paste0(":loading:", domains[[d]]))))),
  unlist(lapply(rates, function(r) paste0(r, c(":(Intercept)", paste0(":", names(domains)),
    paste0(":standardized:", names(domains)), ":rSquared")))),
  unlist(lapply(outcomes, function(o) paste0(o, c(":(Intercept)", paste0(":", names(domains)))))))
rows <- lapply(seq_len(nrow(indices)), function(b) indices[b, ])
all <- do.call(rbind, if (cores > 1) parallel::mclapply(rows, everything, mc.cores = cores) else lapply(rows, everything))
points <- everything(seq_len(nrow(data)))
ends <- apply(all, 2, quantile, c(0.025, 0.975), type = 7, na.rm = TRUE)
writeLines(c("name,estimate,low,high,missing",
  sprintf("%s,%.17g,%.17g,%.17g,%d", names, points, ends[1, ], ends[2, ], colSums(is.na(all)))), arguments[3])
