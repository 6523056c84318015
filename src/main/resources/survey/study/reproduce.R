# Computes a study again from this folder's files, with R alone (no package beyond stats and utils).
#
#   Rscript reproduce.R              the figures
#   Rscript reproduce.R --bootstrap  also the intervals, from the resamples of indices.csv (some minutes)
#
# Writes agreement.csv: each figure as expected and as computed here, and in how many digits they agree.
arguments <- commandArgs(TRUE)
data <- read.csv("data.csv", na.strings = "", check.names = FALSE)
recipe <- read.csv("recipe.csv", stringsAsFactors = FALSE)
expected <- read.csv("expected.csv", na.strings = c("NA", ""), stringsAsFactors = FALSE)
domains <- unique(recipe$name[recipe$role == "domain"])
items <- lapply(domains, function(d) recipe$column[recipe$role == "domain" & recipe$name == d])
rates <- recipe$column[recipe$role == "rate"]
outcomes <- recipe$column[recipe$role == "outcome"]
used <- data[complete.cases(data), ]
tight <- glm.control(epsilon = 1e-14, maxit = 200)

# First principal component of the correlations; its largest loading is positive, or it follows a direction.
component <- function(x, towards = NULL) {
  z <- scale(x)
  e <- eigen(crossprod(z) / (nrow(z) - 1), symmetric = TRUE)
  v <- e$vectors[, 1]
  if (is.null(towards)) {
    if (v[which.max(abs(v) * (1 - 1e-9 * seq_along(v)))] < 0) v <- -v
  } else if (sum(v * towards) < 0) v <- -v
  list(value = e$values[1], loadings = v * sqrt(e$values[1]), scores = drop(z %*% v))
}
parts <- lapply(items, function(i) component(as.matrix(used[, i, drop = FALSE])))
x <- as.data.frame(lapply(parts, `[[`, "scores"), col.names = domains)
names(x) <- domains

figures <- c()
put <- function(name, value) figures[name] <<- value
for (d in seq_along(domains)) {
  put(paste0(domains[d], ":eigenvalue"), parts[[d]]$value)
  for (i in seq_along(items[[d]])) put(paste0(domains[d], ":loading:", items[[d]][i]), parts[[d]]$loadings[i])
}
model <- cbind(1, as.matrix(x))
names <- c("(Intercept)", domains)
for (r in rates) {
  y <- used[[r]]
  fit <- lm.fit(model, y)
  df <- nrow(model) - ncol(model)
  inverse <- chol2inv(qr.R(qr(model)))
  variance <- sum(fit$residuals^2) / df
  se <- sqrt(diag(inverse) * variance)
  leverage <- rowSums((model %*% inverse) * model)
  hc3 <- sqrt(diag(inverse %*% crossprod(model * (fit$residuals / (1 - leverage))) %*% inverse))
  total <- sum((y - mean(y))^2)
  r2 <- 1 - sum(fit$residuals^2) / total
  f <- (r2 / length(domains)) / ((1 - r2) / df)
  for (j in seq_along(names)) {
    b <- fit$coefficients[j]
    put(paste0(r, ":", names[j]), b)
    put(paste0(r, ":standardError:", names[j]), se[j])
    put(paste0(r, ":t:", names[j]), b / se[j])
    put(paste0(r, ":p:", names[j]), 2 * pt(-abs(b / se[j]), df))
    put(paste0(r, ":hc3:", names[j]), hc3[j])
    if (j > 1) {
      put(paste0(r, ":standardized:", names[j]), b * sd(model[, j]) / sd(y))
      put(paste0(r, ":vif:", names[j]), inverse[j, j] * sum((model[, j] - mean(model[, j]))^2))
    }
  }
  put(paste0(r, ":rSquared"), r2)
  put(paste0(r, ":f"), f)
  put(paste0(r, ":fP"), pf(f, length(domains), df, lower.tail = FALSE))
}
logit <- function(model, y, start = NULL) {
  fit <- suppressWarnings(glm.fit(model, y, family = binomial(), control = tight, start = start))
  if (max(abs(fit$linear.predictors)) > 16) return(NULL)
  fit
}
for (o in outcomes) {
  y <- used[[o]]
  fit <- logit(model, y)
  if (is.null(fit)) next
  # R keeps the weights of the last step but one: a fit from its own coefficients has those of the last.
  fit <- logit(model, y, fit$coefficients)
  p <- 1 / (1 + exp(-drop(model %*% fit$coefficients)))
  se <- sqrt(diag(chol2inv(qr.R(qr(model * sqrt(p * (1 - p)))))))
  for (j in seq_along(names)) {
    put(paste0(o, ":", names[j]), fit$coefficients[j])
    put(paste0(o, ":standardError:", names[j]), se[j])
    put(paste0(o, ":p:", names[j]), 2 * pnorm(-abs(fit$coefficients[j] / se[j])))
  }
  put(paste0(o, ":deviance"), -2 * sum(dbinom(y, 1, p, log = TRUE)))
}

digits <- function(value, truth) {
  ifelse(is.na(value) & is.na(truth), 16,
    ifelse(is.na(value) | is.na(truth), 0,
      pmin(16, -log10(pmax(abs(value - truth) / pmax(abs(truth), 1e-4), 1e-16)))))
}
computed <- figures[expected$name]
agreement <- data.frame(name = expected$name, expected = expected$value, computed = computed,
  digits = digits(computed, expected$value))

if ("--bootstrap" %in% arguments && any(!is.na(expected$low))) {
  indices <- as.matrix(read.csv("indices.csv", header = FALSE))
  directions <- lapply(parts, `[[`, "loadings")
  again <- function(cases) {
    chosen <- used[cases, ]
    ps <- Map(function(i, d) component(as.matrix(chosen[, i, drop = FALSE]), d), items, directions)
    m <- cbind(1, sapply(ps, `[[`, "scores"))
    spread <- apply(m[, -1, drop = FALSE], 2, sd)
    c(unlist(lapply(ps, function(p) c(p$value, p$loadings))),
      unlist(lapply(rates, function(r) {
        v <- chosen[[r]]
        fit <- lm.fit(m, v)
        c(fit$coefficients, fit$coefficients[-1] * spread / sd(v), 1 - sum(fit$residuals^2) / sum((v - mean(v))^2))
      })),
      unlist(lapply(outcomes, function(o) {
        fit <- logit(m, chosen[[o]])
        if (is.null(fit)) rep(NA, ncol(m)) else fit$coefficients
      })))
  }
  all <- do.call(rbind, lapply(seq_len(nrow(indices)), function(b) unname(again(indices[b, ]))))
  bootstrapped <- c(
    unlist(Map(function(d, i) paste0(d, c(":eigenvalue", paste0(":loading:", i))), domains, items)),
    unlist(lapply(rates, function(r) paste0(r, c(":(Intercept)", paste0(":", domains),
      paste0(":standardized:", domains), ":rSquared")))),
    unlist(lapply(outcomes, function(o) paste0(o, c(":(Intercept)", paste0(":", domains))))))
  ends <- apply(all, 2, quantile, c(0.025, 0.975), type = 7, na.rm = TRUE)
  at <- match(expected$name, bootstrapped)
  agreement$lowDigits <- digits(ends[1, at], expected$low)
  agreement$highDigits <- digits(ends[2, at], expected$high)
}
write.csv(agreement, "agreement.csv", row.names = FALSE)
cat(sprintf("%d figures, %.1f digits or more agree\n", nrow(agreement), min(agreement$digits)))
