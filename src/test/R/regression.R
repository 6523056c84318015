# Reference values of least squares and logistic regression. Debian: r-cran-sandwich, r-cran-car.
suppressPackageStartupMessages({ library(sandwich); library(car) })
source("src/test/R/reference.R")

# A fit on variables about their means, told for the variables as given: where x is a million with a spread of two, lm
# and glm themselves lose half of their digits in the constant. t is (Intercept) and slopes from those about the means.
about_means <- function(m, means, V = vcov(m)) {
  t <- diag(length(coef(m))); t[1, -1] <- -means
  list(b = drop(t %*% coef(m)), e = sqrt(diag(t %*% V %*% t(t))))
}
shifted <- function(data, columns) { means <- colMeans(data[columns]); data[columns] <- sweep(data[columns], 2, means); data }

ols <- function(case, formula, data, influence = FALSE) {
  m <- lm(formula, data)
  s <- summary(m)
  for (v in rownames(coef(s))) {
    put(case, paste0("estimate:", v), coef(s)[v, 1])
    put(case, paste0("error:", v), coef(s)[v, 2])
    put(case, paste0("statistic:", v), coef(s)[v, 3])
    put(case, paste0("p:", v), coef(s)[v, 4])
    put(case, paste0("low:", v), confint(m)[v, 1])
    put(case, paste0("high:", v), confint(m)[v, 2])
    put(case, paste0("hc3:", v), sqrt(vcovHC(m, "HC3")[v, v]))
  }
  put(case, "rSquared", s$r.squared)
  put(case, "adjusted", s$adj.r.squared)
  put(case, "sigma", s$sigma)
  put(case, "f", s$fstatistic[1])
  put(case, "p:f", pf(s$fstatistic[1], s$fstatistic[2], s$fstatistic[3], lower.tail = FALSE))
  if (influence) for (i in c(1, 5, nrow(model.frame(m)))) {
    put(case, paste0("leverage:", i), hatvalues(m)[i])
    put(case, paste0("student:", i), rstudent(m)[i])
    put(case, paste0("cook:", i), cooks.distance(m)[i])
  }
  m
}
inflation <- function(case, m) for (v in names(vif(m))) put(case, paste0("vif:", v), vif(m)[v])
standard <- function(case, m) for (v in names(coef(m))[-1])
  put(case, paste0("standardized:", v), coef(m)[v] * sd(m$model[[v]]) / sd(m$model[[1]]))

m <- ols("towns", reform ~ leadership1 + culture1 + expertise1 + governance1, data_set("towns"), TRUE)
inflation("towns", m); standard("towns", m)
large <- data_set("large")
near <- shifted(large, c("x", "z"))
m <- lm(y ~ x + z, near)
whole <- about_means(m, colMeans(large[c("x", "z")]))
robust <- about_means(m, colMeans(large[c("x", "z")]), vcovHC(m, "HC3"))
for (j in 1:3) {
  v <- names(coef(m))[j]
  put("large", paste0("estimate:", v), whole$b[j]); put("large", paste0("error:", v), whole$e[j])
  put("large", paste0("hc3:", v), robust$e[j])
  put("large", paste0("p:", v), 2 * pt(-abs(whole$b[j] / whole$e[j]), m$df.residual))
}
inflation("large", m); standard("large", m)
for (i in c(1, 40)) { put("large", paste0("leverage:", i), hatvalues(m)[i]); put("large", paste0("cook:", i), cooks.distance(m)[i]) }
m <- ols("tiny", y ~ x + z, data_set("tiny"), TRUE); inflation("tiny", m); standard("tiny", m)
m <- ols("gaps", reform ~ band + leadership1 + leadership2 + culture1, data_set("gaps")); inflation("gaps", m)
ols("dependent", y ~ a + b + c + d, data_set("dependent"))
ols("origin", y ~ 0 + x + z, data_set("tiny"))
finish("ols")

# glm stops early and reports the weights of the step before the last: refit from its own coefficients.
settled <- function(formula, data) {
  tight <- glm.control(epsilon = 1e-14, maxit = 100)
  m <- glm(formula, binomial, data, control = tight)
  for (i in 1:4) m <- glm(formula, binomial, data, control = tight, start = coef(m))
  m
}
hosmer <- function(m, g = 10) {
  p <- fitted(m)
  group <- cut(p, unique(quantile(p, seq(0, 1, 1 / g))), include.lowest = TRUE)
  o <- tapply(m$y, group, sum); e <- tapply(p, group, sum); k <- table(group)
  x <- sum((o - e)^2 / (e * (1 - e / k)))
  c(x, length(k) - 2, pchisq(x, length(k) - 2, lower.tail = FALSE))
}
logit <- function(case, formula, data) {
  m <- settled(formula, data)
  s <- coef(summary(m))
  for (v in rownames(s)) {
    put(case, paste0("estimate:", v), s[v, 1])
    put(case, paste0("error:", v), s[v, 2])
    put(case, paste0("statistic:", v), s[v, 3])
    put(case, paste0("p:", v), s[v, 4])
    put(case, paste0("low:", v), confint.default(m)[v, 1])
  }
  null <- m$null.deviance; n <- length(m$y)
  put(case, "deviance", deviance(m)); put(case, "nullDeviance", null)
  put(case, "p:lr", pchisq(null - deviance(m), nrow(s) - 1, lower.tail = FALSE))
  put(case, "mcFadden", 1 - deviance(m) / null)
  put(case, "coxSnell", 1 - exp((deviance(m) - null) / n))
  put(case, "nagelkerke", (1 - exp((deviance(m) - null) / n)) / (1 - exp(-null / n)))
  ones <- fitted(m)[m$y == 1]; zeros <- fitted(m)[m$y == 0]
  put(case, "auc", mean(outer(ones, zeros, ">") + 0.5 * outer(ones, zeros, "==")))
  if (n > 30) { h <- hosmer(m); put(case, "hosmer", h[1]); put(case, "degrees", h[2]); put(case, "p:hosmer", h[3]) }
}
towns <- data_set("towns")
logit("towns", outcome1 ~ leadership1 + culture1 + expertise1 + governance1, towns)
logit("towns9", outcome9 ~ band + leadership2 + culture3, towns)
m <- settled(hit ~ x + z, near)
whole <- about_means(m, colMeans(large[c("x", "z")]))
for (j in 1:3) {
  put("large", paste0("estimate:", names(coef(m))[j]), whole$b[j])
  put("large", paste0("error:", names(coef(m))[j]), whole$e[j])
}
put("large", "deviance", deviance(m))
logit("tiny", hit ~ x, data_set("tiny"))
logit("gaps", outcome1 ~ leadership1 + reform, data_set("gaps"))
logit("dependent", hit ~ a + b + d, data_set("dependent"))
finish("logit")

# Firth by its definition: maximise log L + log|I| / 2, a profile by holding one coefficient. optim first, then Newton
# with numerical derivatives, so that nothing here is shared with the product.
firth <- function(case, formula, data) {
  x <- model.matrix(formula, data); y <- data$hit
  value <- function(b) {
    eta <- drop(x %*% b); p <- plogis(eta)
    sum(plogis(ifelse(y == 1, eta, -eta), log.p = TRUE)) + determinant(t(x) %*% (x * (p * (1 - p))))$modulus / 2
  }
  best <- function(start, held = integer(), at = 0) {
    free <- setdiff(seq_along(start), held)
    full <- function(b) { f <- start; f[free] <- b; f[held] <- at; f }
    score <- function(b) {
      w <- full(b); p <- plogis(drop(x %*% w)); v <- p * (1 - p)
      h <- diag(x %*% solve(t(x) %*% (x * v)) %*% t(x)) * v
      drop(t(x) %*% (y - p + h * (0.5 - p)))[free]
    }
    o <- optim(start[free], function(b) -value(full(b)), function(b) -score(b), method = "BFGS",
               control = list(reltol = 1e-16, maxit = 5000))
    b <- o$par
    for (i in 1:20) {
      hessian <- sapply(seq_along(b), function(j) {
        step <- 1e-5; e <- replace(numeric(length(b)), j, step)
        (score(b + e) - score(b - e)) / (2 * step)
      })
      b <- b - solve(hessian, score(b))
    }
    list(b = full(b), value = value(full(b)))
  }
  top <- best(numeric(ncol(x)))
  for (j in seq_len(ncol(x))) {
    drop_at <- function(v) 2 * (top$value - best(top$b, j, v)$value)
    v <- colnames(x)[j]
    put(case, paste0("estimate:", v), top$b[j])
    put(case, paste0("p:", v), pchisq(drop_at(0), 1, lower.tail = FALSE))
    wide <- 10 * sqrt(diag(solve(t(x) %*% (x * dlogis(drop(x %*% top$b))))))[j]
    ends <- sapply(c(-1, 1), function(side) uniroot(function(t) drop_at(top$b[j] + side * t) - qchisq(0.95, 1),
                   c(0, wide), tol = 1e-11, extendInt = "upX")$root * side + top$b[j])
    put(case, paste0("low:", v), ends[1]); put(case, paste0("high:", v), ends[2])
  }
}
firth("separated", hit ~ x, data_set("separated"))
firth("quasi", hit ~ x, data_set("quasi"))
firth("tiny", hit ~ x, data_set("tiny"))
finish("firth")
