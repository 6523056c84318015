# Makes the data sets of src/test/resources/stats/data. All towns are invented (架空); run from the root of the clone.
set.seed(20261001)
folder <- "src/test/resources/stats/data/"
save <- function(frame, name) write.csv(frame, paste0(folder, name, ".csv"), row.names = FALSE, na = "", quote = FALSE)

# 290 towns: 13 items scored 1-8 in four domains, nine population bands, three rates, eleven yes/no outcomes.
n <- 290
bands <- rep(1:9, c(49, 47, 36, 21, 37, 25, 22, 22, 31))
able <- as.vector(scale(bands)) * 0.5 + rnorm(n)
domains <- list(leadership = 4, culture = 4, expertise = 2, governance = 3)
towns <- data.frame(town = sprintf("T%03d", 1:n), band = bands)
domain <- list()
for (d in names(domains)) {
  domain[[d]] <- able * 0.7 + rnorm(n) * 0.7
  for (i in seq_len(domains[[d]]))
    towns[[paste0(d, i)]] <- pmin(8, pmax(1, round(3.2 + 1.3 * (domain[[d]] + rnorm(n) * 0.8))))
}
rate <- function(strength, items)
  rbinom(n, items, plogis(0.2 + strength * domain$culture + 0.5 * strength * domain$governance)) / items
towns$reform <- round(rate(0.25, 13), 4)
towns$managed <- round(rate(0.35, 13), 4)
towns$managed8 <- round(rate(0.35, 8), 4)
for (k in 1:11)
  towns[[paste0("outcome", k)]] <- rbinom(n, 1, plogis(-1.2 + 0.12 * k + 0.4 * domain$expertise - 0.1 * domain$leadership))
save(towns, "towns")

tiny <- data.frame(x = c(1.5, 2.25, 3.125, 4, 5.5, 7), z = c(2, 1, 4, 3, 7, 5),
                   y = c(2.1, 2.9, 4.2, 4.8, 7.1, 8.3), hit = c(0, 1, 0, 1, 0, 1))
save(tiny, "tiny")

large <- data.frame(x = 1e6 + (1:40) / 7, z = rnorm(40, 500, 0.01))
large <- data.frame(lapply(large, round, 6))
large$y <- round(3 + 0.5 * (large$x - 1e6) - 20 * (large$z - 500) + rnorm(40, 0, 0.3), 5)
large$hit <- as.integer(large$y > 5.5 + rnorm(40, 0, 1.5))
save(large, "large")

gaps <- towns[1:60, c("band", "leadership1", "leadership2", "culture1", "reform", "outcome1")]
for (j in 2:6) gaps[sample(60, 4), j] <- NA
save(gaps, "gaps")

# c = a + b to the digits as written: one column says nothing new.
dependent <- data.frame(a = rpois(30, 6), b = rpois(30, 3))
dependent$c <- dependent$a + dependent$b
dependent$d <- round(rnorm(30), 3)
dependent$y <- round(1 + dependent$a - 0.4 * dependent$d + rnorm(30), 3)
dependent$hit <- rbinom(30, 1, plogis((dependent$a - 6) / 2))
save(dependent, "dependent")

# "quasi" separates at x = 5 where both outcomes occur; "separated" leaves no overlap.
quasi <- data.frame(x = c(1:5, 5, 5, 6:10), z = c(3, 1, 2, 5, 4, 2, 6, 3, 5, 1, 2, 4), hit = c(0, 0, 0, 0, 0, 1, 0, 1, 1, 1, 1, 1))
save(quasi, "quasi")
separated <- data.frame(x = 1:12, z = c(3, 1, 2, 5, 4, 2, 6, 3, 5, 1, 2, 4), hit = rep(0:1, each = 6))
save(separated, "separated")
crossed <- data.frame(a = c(1, 2, 3, 1, 5, 4, 2, 6, 7, 3), b = c(4, 2, 2, 1, 3, 1, 5, 6, 2, 3), z = c(1, 2, 2, 1, 3, 1, 2, 3, 1, 2))
crossed$hit <- as.integer(crossed$a > crossed$b)
crossed$hit[crossed$a == crossed$b] <- c(1, 0, 1)[seq_len(sum(crossed$a == crossed$b))]
save(crossed, "crossed")

tied <- data.frame(group = rep(1:3, each = 5), value = 4, item1 = rep(3, 15), item2 = rep(1:5, 3))
save(tied, "tied")
one <- data.frame(group = 1, value = c(2, 5, 3, 8, 9), yes = "yes", kind = c("a", "b", "a", "b", "b"))
save(one, "onelevel")

shop <- data.frame(size = sample(c("large", "middle", "small"), 80, TRUE, c(0.2, 0.3, 0.5)))
shop$counter <- ifelse(runif(80) < c(large = 0.6, middle = 0.4, small = 0.25)[shop$size], "yes", "no")
shop$cloud <- sample(c("own", "shared", "none", "planned"), 80, TRUE)
save(shop, "shops")
