# Reference values of principal components.
source("src/test/R/reference.R")
pca <- function(case, x, covariance = FALSE) {
  e <- eigen(if (covariance) cov(x) else cor(x))
  for (i in seq_along(e$values)) {
    put(case, paste0("eigenvalue:", i), e$values[i])
    v <- e$vectors[, i] * sign(e$vectors[which.max(abs(e$vectors[, i])), i])
    for (j in seq_along(v)) put(case, paste0("loading:", j, ":", i), v[j] * sqrt(e$values[i]))
    z <- scale(x, scale = if (covariance) FALSE else apply(x, 2, sd)) %*% v
    put(case, paste0("score:", i), z[2])
  }
}
towns <- data_set("towns")
pca("leadership", towns[, paste0("leadership", 1:4)])
pca("governance", towns[, paste0("governance", 1:3)], TRUE)
pca("expertise", towns[, paste0("expertise", 1:2)])
pca("large", data_set("large")[, c("x", "z", "y")])
pca("tiny", data_set("tiny")[, c("x", "z", "y")], TRUE)
finish("component")
