# What R says of the answers of own-data.ts. The figures go to expected.json, in the shape of the product's report: analysis, table, row, column.
#   npx tsx test/statistics/own-data.ts > answers.csv && Rscript test/statistics/expected.R answers.csv > test/statistics/expected.json
# Debian 12: r-base-core 4.2.2, r-cran-psych 2.2.9, r-cran-lavaan 0.6-14, r-cran-survey 4.1-1, r-cran-jsonlite. What they do not have (PLS path models, LMG,
# relative weights, Kano, NPS, Krippendorff, Fleiss) is written out below from the papers.
suppressPackageStartupMessages({ library(psych); library(lavaan); library(survey); library(jsonlite) })
x <- read.csv(commandArgs(trailingOnly = TRUE)[1])
x$alpha4 <- 10 - x$alpha4
out <- list()
put <- function(.a, .t, .r, ...) { values <- list(...); for (n in names(values)) out[[.a]][[.t]][[.r]][[n]] <<- unname(as.numeric(values[[n]])) }
puts <- function(.a, .t, .r, v) do.call(put, c(list(.a, .t, .r), as.list(v))) # a named vector
row.mean <- function(d) { m <- rowMeans(as.matrix(d), na.rm = TRUE); m[is.nan(m)] <- NA; m }
blocks <- list(alpha = paste0("alpha", 1:4), beta = paste0("beta", 1:4), gamma = paste0("gamma", 1:2), delta = paste0("delta", 1:4))

# descriptives
describe.as <- function(analysis, table, row, x, type, conf) {
  v <- na.omit(x); n <- length(v); h <- qt(1 - (1 - conf) / 2, n - 1) * sd(v) / sqrt(n); q <- quantile(v, c(.25, .5, .75), type = type)
  put(analysis, table, row, n = n, missing = sum(is.na(x)), mean = mean(v), sd = sd(v), se = sd(v) / sqrt(n), low = mean(v) - h, high = mean(v) + h, min = min(v), max = max(v), q1 = q[1], median = q[2], q3 = q[3])
  if (sd(v) > 0) put(analysis, table, row, skewness = skew(v, type = 3), kurtosis = kurtosi(v, type = 3))
}
counts <- function(analysis, table, row, x, values) puts(analysis, table, row, setNames(sapply(values, function(k) sum(x == k, na.rm = TRUE)), values))
for (type in 1:9) {
  a <- paste0("quantile-", type)
  for (item in c("alpha1", "nps", "constant")) describe.as(a, "items", item, x[[item]], type, .9)
  describe.as(a, "dimensions", "alpha", x$alpha1, type, .9)
  for (item in c("alpha1", "constant")) counts(a, "frequencies", item, x[[item]], 1:9)
  counts(a, "frequencies-2", "nps", x$nps, 0:10)
}
d <- x[unlist(blocks)]; d[!complete.cases(d), ] <- NA
for (item in names(d)) { describe.as("whole", "items", item, d[[item]], 7, .95); counts("whole", "frequencies", item, d[[item]], 1:9) }
for (b in names(blocks)) { describe.as("whole", "dimensions", b, row.mean(d[blocks[[b]]]), 7, .95); describe.as("dimensions", "dimensions", b, row.mean(x[blocks[[b]]]), 8, .99) }
for (item in unlist(blocks)) { describe.as("dimensions", "items", item, x[[item]], 8, .99); counts("dimensions", "frequencies", item, x[[item]], 1:9) }
picked <- strsplit(x$many, ";"); ranked <- strsplit(x$rank, ";"); n <- sum(x$many != "")
for (o in c("x", "y", "z")) {
  k <- sum(sapply(picked, function(p) o %in% p)); put("choices", "choices", paste0("many=", o), n = n, missing = 180 - n, count = k, share = k / n)
  at <- unlist(lapply(ranked, function(p) match(o, p))); at <- at[!is.na(at)]; m <- sum(x$rank != "")
  put("choices", "choices", paste0("rank=", o), n = m, missing = 180 - m, count = length(at), share = length(at) / m)
  put("choices", "rankings", paste0("rank=", o), n = m, missing = 180 - m, ranked = length(at), first = sum(at == 1), `first-share` = sum(at == 1) / m, `mean-rank` = mean(at))
}

# reliability
scales <- function(analysis, use, omega) for (b in names(blocks)) {
  d <- x[blocks[[b]]]; whole <- if (use == "listwise") na.omit(d) else d
  s <- cov(whole, use = "pairwise.complete.obs"); r <- cov2cor(s); own <- cor(whole, use = "pairwise.complete.obs"); k <- ncol(d); n <- if (use == "listwise") nrow(whole) else min(crossprod(!is.na(as.matrix(d))))
  al <- function(m) { k <- ncol(m); k / (k - 1) * (1 - sum(diag(m)) / sum(m)) }
  if (k > 2) stopifnot(all.equal(KMO(whole)$MSA, KMO(own)$MSA)) # psych itself of the answers
  fit <- if (k > 2) KMO(own) else list(MSA = .5, MSAi = rep(.5, k))
  bart <- cortest.bartlett(own, n = n)
  a <- al(s); df1 <- n - 1; df2 <- (n - 1) * (k - 1)
  put(analysis, "scales", b, n = n, missing = nrow(x) - n, items = k, alpha = a, standardised = al(r), low = 1 - (1 - a) * qf(.975, df1, df2), high = 1 - (1 - a) * qf(.025, df1, df2),
      `mean-correlation` = mean(r[lower.tri(r)]), lambda6 = 1 - sum(1 - smc(r)) / sum(r), kmo = fit$MSA, `chi-square` = bart$chisq, df = bart$df, p = bart$p.value)
  if (k > 2) put(analysis, "scales", b, omega = omega(whole, own, n))
  if (use == "listwise") { p <- suppressWarnings(psych::alpha(whole, warnings = FALSE)); stopifnot(all.equal(p$total$raw_alpha, a), all.equal(p$total$std.alpha, al(r))) }
  for (i in seq_len(k)) {
    total <- sum(s[i, ]); rest <- sum(s) - 2 * total + s[i, i]
    put(analysis, paste0("items:", b), blocks[[b]][i], corrected = (total - s[i, i]) / sqrt(s[i, i] * rest), raw = total / sqrt(s[i, i] * sum(s)), kmo = fit$MSAi[i])
    if (k > 2) put(analysis, paste0("items:", b), blocks[[b]][i], `if-dropped` = al(s[-i, -i]))
  }
}
omega.ml <- function(d, r, n) { # one factor in lavaan, which leaves off at some seven digits, and from there on to the last by EM (Rubin & Thayer 1982)
  f <- cfa(paste("f =~", paste(names(d), collapse = " + ")), data = d, std.lv = TRUE); e <- lavInspect(f, "est"); s <- cov(d); l <- as.vector(e$lambda); u <- diag(e$theta); first <- sum(l)^2 / (sum(l)^2 + sum(u))
  for (t in 1:100000) { b <- solve(tcrossprod(l) + diag(u), l); sf <- as.vector(s %*% b); l2 <- sf / (1 - sum(b * l) + sum(b * sf)); u <- diag(s) - l2 * sf; done <- max(abs(l2 - l)) < 1e-15; l <- l2; if (done) break }
  o <- sum(l)^2 / (sum(l)^2 + sum(u)); stopifnot(abs(o - first) < 1e-5); o
}
omega.minres <- function(d, r, n) { # least squares off the diagonal, from psych's solution on to the minimum
  l <- as.vector(fa(r, 1, fm = "minres", n.obs = n)$loadings)
  for (t in 1:20000) for (i in seq_along(l)) l[i] <- sum(r[i, -i] * l[-i]) / sum(l[-i]^2)
  sum(l)^2 / (sum(l)^2 + sum(1 - l^2))
}
scales("listwise", "listwise", omega.ml)
scales("pairwise", "pairwise", omega.minres)

# correlations
v <- c("alpha1", "beta1", "nps", "overall"); w <- x[v]; w[!complete.cases(w), ] <- NA
correlations <- function(analysis, d, method) for (i in names(d)) {
  put(analysis, "answers", i, n = sum(!is.na(d[[i]])), missing = sum(is.na(d[[i]])))
  for (j in names(d)) {
    ok <- !is.na(d[[i]]) & !is.na(d[[j]]); n <- sum(ok); r <- cor(d[[i]][ok], d[[j]][ok], method = method)
    puts(analysis, "correlations", i, setNames(r, j)); puts(analysis, "counts", i, setNames(n, j))
    if (i != j) puts(analysis, "p", i, setNames(2 * pt(-abs(r * sqrt((n - 2) / (1 - r^2))), n - 2), j))
  }
}
correlations("pearson", x[v], "pearson"); correlations("spearman", w, "spearman"); correlations("by-dimension", as.data.frame(lapply(blocks, function(b) row.mean(x[b]))), "pearson")
stopifnot(all.equal(out$pearson$p$nps[["overall"]], cor.test(x$nps, x$overall)$p.value))

# gaps and C
E <- as.matrix(x[paste0("e", 1:6)]); P <- as.matrix(x[paste0("p", 1:6)]); W <- as.matrix(x[paste0("w", 1:6)])
gaps <- function(analysis, E, P, sign, conf) {
  hole <- is.na(E) | is.na(P); E[hole] <- NA; P[hole] <- NA
  one <- function(table, row, e, p) { t <- t.test(sign * (p - e), conf.level = conf); put(analysis, table, row, n = sum(!is.na(e)), missing = sum(is.na(e)), expected = mean(e, na.rm = TRUE), perceived = mean(p, na.rm = TRUE), `expected-sd` = sd(e, na.rm = TRUE), `perceived-sd` = sd(p, na.rm = TRUE), gap = t$estimate, `gap-sd` = sd(p - e, na.rm = TRUE), t = t$statistic, df = t$parameter, p = t$p.value, low = t$conf.int[1], high = t$conf.int[2]); unname(t$estimate) }
  for (i in 1:6) one("items", paste0("q", i), E[, i], P[, i])
  m <- function(d, cols) { v <- rowMeans(d[, cols], na.rm = TRUE); v[is.nan(v)] <- NA; v }
  g <- c(first = one("dimensions", "first", m(E, 1:3), m(P, 1:3)), second = one("dimensions", "second", m(E, 4:6), m(P, 4:6)))
  one("overall", "items", m(E, 1:6), m(P, 1:6)); put(analysis, "overall", "dimensions", gap = mean(g)); g
}
g <- gaps("gap", E, P, 1, .95)
w <- c(mean(rowMeans(W[, 1:3], na.rm = TRUE), na.rm = TRUE), mean(rowMeans(W[, 4:6], na.rm = TRUE), na.rm = TRUE)); w <- w / sum(w)
weighted <- function(analysis, w, g) { for (k in 1:2) put(analysis, "dimensions", c("first", "second")[k], weight = w[k], `weighted-gap` = w[k] * g[k]); put(analysis, "overall", "weighted", gap = sum(w * g)) }
weighted("gap", w, g)
# points of those who shared out all of them
points <- as.matrix(x[c("share_a", "share_b", "share_c")]); points <- points[rowSums(is.na(points)) < 3, ]; points[is.na(points)] <- 0; points <- points[rowSums(points) == 10, ]
w <- c(mean(points[, 1] + points[, 2]), mean(points[, 3])) / 10; weighted("gap-points", w, gaps("gap-points", E, P, 1, .95))
whole <- complete.cases(E, P); EL <- E; PL <- P; EL[!whole, ] <- NA; PL[!whole, ] <- NA
invisible(gaps("gap-turned", EL, PL, -1, .99))
hole <- is.na(E) | is.na(P); EB <- E; PB <- P; EB[hole] <- NA; PB[hole] <- NA
for (a in c("c-ratio", "c-mean")) {
  one <- function(table, row, e, p) { ok <- !is.na(e); e <- e[ok]; p <- p[ok]; c <- if (a == "c-ratio") mean(p) / mean(e) else mean(p / e); put(a, table, row, n = length(e), missing = sum(!ok), expected = mean(e), perceived = mean(p), c = c); c }
  for (i in 1:6) one("items", paste0("q", i), EB[, i], PB[, i])
  c <- c(one("dimensions", "first", row.mean(EB[, 1:3]), row.mean(PB[, 1:3])), one("dimensions", "second", row.mean(EB[, 4:6]), row.mean(PB[, 4:6])))
  one("overall", "items", row.mean(EB), row.mean(PB)); put(a, "overall", "dimensions", c = mean(c))
}

# NPS, boxes, proportions
v <- na.omit(x$nps); n <- length(v); p <- sum(v >= 9); d <- sum(v <= 6); z <- qnorm(.95)
net <- function(p, d, n) { m <- (p - d) / n; c(m, sqrt(((p + d) / n - m^2) / n)) * 100 }
a <- net(p, d, n); b <- net(p + 1, d + 1, n + 2)
for (k in 0:10) if (sum(v == k) > 0) put("nps", "frequencies", as.character(k), count = sum(v == k), share = mean(v == k))
put("nps", "nps", "nps", n = n, missing = 180 - n, promoters = p, detractors = d, passives = n - p - d, nps = a[1], se = a[2], `se-sample` = 100 * sd((v >= 9) - (v <= 6)) / sqrt(n), `wald-low` = a[1] - z * a[2], `wald-high` = a[1] + z * a[2], `adjusted-low` = b[1] - z * b[2], `adjusted-high` = b[1] + z * b[2])
wilson <- function(k, n, conf = .95) prop.test(k, n, conf.level = conf, correct = FALSE)$conf.int
box <- function(analysis, item, top, bottom, conf, both) {
  v <- na.omit(x[[item]]); n <- length(v); k <- sum(v >= top); ci <- wilson(k, n, conf); put(analysis, "items", item, n = n, missing = 180 - n, `top-count` = k, top = k / n, `top-low` = ci[1], `top-high` = ci[2])
  if (both) { b <- sum(v <= bottom); cb <- wilson(b, n, conf); put(analysis, "items", item, `bottom-count` = b, bottom = b / n, `bottom-low` = cb[1], `bottom-high` = cb[2], net = (k - b) / n) }
}
box("csat", "overall", 4, 0, .95, FALSE); box("box", "overall", 3, 2, .99, TRUE); box("box", "alpha1", 7, 2, .99, TRUE)
z <- qnorm(.975); v <- x$overall; n <- 180; m <- mean(v); n0 <- z^2 * .25 / .05^2
for (a in c("margin-wilson", "margin-wald", "margin-agresti-coull", "margin")) {
  N <- if (a == "margin") 2000 else Inf; factor <- if (is.finite(N)) (N - n) / (N - 1) else 1; size <- n / factor
  for (k in 1:5) {
    p <- mean(v == k); half <- z * sqrt(p * (1 - p) / size); q <- (p * size + z^2 / 2) / (size + z^2); hq <- z * sqrt(q * (1 - q) / (size + z^2))
    wil <- (p + z^2 / (2 * size) + c(-1, 1) * z * sqrt(p * (1 - p) / size + z^2 / (4 * size^2))) / (1 + z^2 / size); if (!is.finite(N)) stopifnot(all.equal(wil, as.vector(wilson(sum(v == k), n))))
    ci <- if (a == "margin-wald") p + c(-1, 1) * half else if (a == "margin-agresti-coull") q + c(-1, 1) * hq else wil
    put(a, "shares", paste0("overall=", k), n = n, missing = 0, count = sum(v == k), share = p, se = sqrt(p * (1 - p) / size), low = max(0, ci[1]), high = min(1, ci[2]))
  }
  se <- sd(v) / sqrt(n) * sqrt(factor); h <- qt(.975, n - 1) * se
  put(a, "means", "overall", n = n, missing = 0, mean = m, se = se, margin = h, low = m - h, high = m + h)
  needed <- if (is.finite(N)) ceiling(n0 / (1 + (n0 - 1) / N)) else ceiling(n0)
  put(a, "plan", "plan", n = n, margin = z * sqrt(.25 / size), `planned-margin` = .05, needed = needed)
  exact <- needed * c(900, 700, 400) / 2000; whole <- floor(exact); left <- needed - sum(whole); up <- order(whole - exact)[seq_len(left)]; whole[up] <- whole[up] + 1
  for (h in 1:3) put(a, "plan-strata", c("north", "south", "west")[h], population = c(900, 700, 400)[h], needed = whole[h])
}

# strata
pop <- c(north = 900, south = 700, west = 400)
for (item in c("overall", "alpha1")) {
  d <- x[!is.na(x[[item]]), ]; d$fpc <- pop[d$region]; d$w <- d$fpc / table(d$region)[d$region]; d$y <- d[[item]]
  s <- svydesign(~1, strata = ~region, fpc = ~fpc, data = d, weights = ~w); m <- svymean(~y, s); ci <- confint(m, df = degf(s))
  for (h in names(pop)) { v <- d$y[d$region == h]; put("stratified", "strata", paste0(item, ":", h), n = length(v), weight = pop[h] / sum(pop), mean = mean(v), sd = sd(v)) }
  put("stratified", "items", item, n = nrow(d), missing = 180 - nrow(d), mean = coef(m), se = SE(m), low = ci[1], high = ci[2], unweighted = mean(d$y))
}

# drivers
drivers <- function(analysis, d, method) {
  f <- lm(overall ~ ., d); s <- summary(f); p <- names(d)[-1]; r <- cor(d); R <- r[p, p]; ry <- r[p, 1]; beta <- solve(R, ry); vif <- diag(solve(R))
  put(analysis, "fit", "overall", n = nrow(d), r2 = s$r.squared, `adjusted-r2` = s$adj.r.squared, sigma = s$sigma, f = s$fstatistic[1], p = pf(s$fstatistic[1], s$fstatistic[2], s$fstatistic[3], lower.tail = FALSE), intercept = coef(f)[1], `intercept-se` = s$coefficients[1, 2], `intercept-t` = s$coefficients[1, 3], `intercept-p` = s$coefficients[1, 4], missing = 180 - nrow(d), df1 = s$fstatistic[2], df2 = s$fstatistic[3])
  e <- eigen(R); L <- e$vectors %*% diag(sqrt(e$values)) %*% t(e$vectors); j <- L^2 %*% solve(L, ry)^2
  r2 <- function(set) if (length(set) == 0) 0 else sum(solve(R[set, set, drop = FALSE], ry[set]) * ry[set])
  lmg <- sapply(p, function(i) { o <- setdiff(p, i); m <- length(o); sum(sapply(0:m, function(k) { sets <- if (k == 0) list(character()) else combn(o, k, simplify = FALSE); mean(sapply(sets, function(q) r2(c(q, i)) - r2(q))) })) / length(p) })
  value <- switch(method, lmg = lmg, johnson = setNames(j, p), pratt = beta * ry, beta = beta, correlation = ry)
  for (i in p) { put(analysis, "drivers", i, value = value[i]); if (method %in% c("lmg", "johnson", "pratt")) put(analysis, "drivers", i, share = value[i] / s$r.squared) }
  for (i in p) put(analysis, "drivers", i, b = coef(f)[i], se = s$coefficients[i, 2], t = s$coefficients[i, 3], p = s$coefficients[i, 4], beta = beta[i], correlation = ry[i], spearman = cor(d[[i]], d$overall, method = "spearman"), semipartial = beta[i] / sqrt(vif[i]), pratt = beta[i] * ry[i], vif = vif[i], johnson = j[match(i, p)], lmg = lmg[i])
}
drivers("drivers", na.omit(x[c("overall", "alpha1", "beta1", "gamma1", "delta1", "delta2")]), "lmg")
filled <- function(d) { for (i in names(d)) d[[i]][is.na(d[[i]])] <- mean(d[[i]], na.rm = TRUE); d }
drivers("drivers-mean", filled(x[c("overall", "alpha1", "beta1", "gamma1", "delta1")]), "johnson")
for (m in c("correlation", "beta", "pratt")) drivers(paste0("drivers-", m), na.omit(x[c("overall", "alpha1", "gamma1")]), m)
d <- data.frame(overall = x$overall, sapply(blocks[c("alpha", "beta")], function(b) row.mean(x[b]))); drivers("drivers-dimensions", na.omit(d), "lmg")
# the table of bootstrap samples that own-data.ts writes: 40 samples of 180 responses
samples <- lapply(0:39, function(s) sapply(0:179, function(i) (i * 7919 + s * 104729 + i * i * (s + 1) * 31) %% 180 + 1))
summarise <- function(analysis, row, estimate, values, normal = FALSE, t = TRUE) { # a column of values for each parameter
  ci <- if (normal) estimate + c(-1, 1) * qnorm(.95) * sd(values) else quantile(values, c(.05, .95), type = 7)
  put(analysis, "bootstrap", row, estimate = estimate, mean = mean(values), se = sd(values), low = ci[1], high = ci[2]); if (t) put(analysis, "bootstrap", row, t = estimate / sd(values))
}
drivers("drivers-bootstrap", filled(x[c("overall", "alpha1", "gamma1")]), "pratt")
pratt <- function(d) { d <- filled(d); r <- cor(d); solve(r[-1, -1], r[-1, 1]) * r[-1, 1] }
d <- x[c("overall", "alpha1", "gamma1")]; est <- pratt(d); b <- sapply(samples, function(k) pratt(d[k, ])); for (i in names(est)) summarise("drivers-bootstrap", i, est[i], b[i, ], normal = TRUE, t = FALSE)

# Kano
tables <- list(classic = c("QAAAO", "RIIIM", "RIIIM", "RIIIM", "RRRRQ"), pouliot = c("QAAAO", "RQIIM", "RIIIM", "RIIQM", "RRRRQ"))
for (t in names(tables)) for (i in 1:3) {
  d <- na.omit(x[paste0(c("f", "d"), i)]); n <- nrow(d); cat <- substr(tables[[t]][d[, 1]], d[, 2], d[, 2]); k <- sapply(c("A", "O", "M", "I", "R", "Q"), function(c) sum(cat == c)); top <- sort(k, decreasing = TRUE)
  z <- if (t == "classic") 1.96 else 1.65
  fs <- c(4, 2, 0, -1, -2)[d[, 1]]; ds <- c(-2, -1, 0, 2, 4)[d[, 2]]; put(paste0("kano-", t), "features", paste0("k", i), missing = 180 - n, functional = mean(fs), `functional-sd` = sd(fs), dysfunctional = mean(ds), `dysfunctional-sd` = sd(ds))
  put(paste0("kano-", t), "features", paste0("k", i), n = n, A = k["A"], O = k["O"], M = k["M"], I = k["I"], R = k["R"], Q = k["Q"], better = (k["A"] + k["O"]) / sum(k[1:4]), worse = -(k["O"] + k["M"]) / sum(k[1:4]), `total-strength` = 100 * sum(k[1:3]) / n, `category-strength` = 100 * (top[1] - top[2]) / n, `fong-difference` = top[1] - top[2], `fong-limit` = z * sqrt((top[1] + top[2]) * (2 * n - top[1] - top[2]) / (2 * n)))
}

# PLS path models (Tenenhaus et al. 2005; the steps of plspm), consistent ones by Dijkstra & Henseler (2015)
paths <- matrix(0, 4, 4, dimnames = list(names(blocks), names(blocks))); paths["beta", "alpha"] <- paths["gamma", "alpha"] <- paths["gamma", "beta"] <- paths["delta", "beta"] <- paths["delta", "gamma"] <- 1
hundred <- function(d) (as.matrix(d) - 1) * 100 / 8
sdn <- function(m) apply(m, 2, sd) * sqrt((nrow(m) - 1) / nrow(m))
fit.pls <- function(raw, paths, scheme, scaled, modes, consistent) {
  X <- scale(raw, TRUE, if (scaled) sdn(raw) else FALSE); B <- sapply(blocks, function(b) as.numeric(colnames(raw) %in% b)); W <- B %*% diag(1 / sdn(X %*% B))
  for (t in 1:5000) {
    Y <- X %*% W; C <- cor(Y); E <- matrix(0, 4, 4)
    if (scheme == "centroid") E <- sign(C * (paths + t(paths))) else if (scheme == "factorial") E <- C * (paths + t(paths)) else for (k in 1:4) { pre <- paths[k, ] == 1; suc <- paths[, k] == 1; if (any(pre)) E[pre, k] <- solve(crossprod(Y[, pre]), crossprod(Y[, pre], Y[, k])); if (any(suc)) E[suc, k] <- C[suc, k] }
    Z <- Y %*% E; V <- W * 0
    for (j in 1:4) { q <- B[, j] == 1; V[q, j] <- if (modes[j] == "A") crossprod(X[, q], Z[, j]) else solve(crossprod(X[, q]), crossprod(X[, q], Z[, j])) }
    V <- V %*% diag(1 / sdn(X %*% V)); done <- max(abs(V - W)) < 1e-15; W <- V; if (done) break
  }
  Y <- X %*% W; for (j in 1:4) if (sum(cor(X[, B[, j] == 1], Y[, j])) < 0) { W[, j] <- -W[, j]; Y[, j] <- -Y[, j] }
  L <- cor(X, Y); C <- cor(Y); load <- rowSums(L * B); S <- cor(raw); rho <- rep(1, 4)
  for (j in 1:4) { q <- B[, j] == 1; w <- W[q, j] * (if (scaled) 1 else sdn(raw)[q]); if (modes[j] == "A") { R <- S[q, q] - diag(sum(q)); ww <- tcrossprod(w) - diag(w^2); rho[j] <- sum(w^2)^2 * sum(w * R %*% w) / sum(w * ww %*% w); if (consistent) load[q] <- w * sqrt(rho[j]) / sum(w^2) } }
  inner <- if (consistent) { m <- C / sqrt(outer(rho, rho)); diag(m) <- 1; m } else C
  beta <- paths * 0; r2 <- numeric(4); for (k in 1:4) { pre <- which(paths[k, ] == 1); if (length(pre)) { beta[k, pre] <- solve(inner[pre, pre], inner[pre, k]); r2[k] <- sum(beta[k, pre] * inner[pre, k]) } }
  total <- beta; power <- beta; for (i in 2:4) { power <- power %*% beta; total <- total + power }
  list(B = B, W = W, L = L, C = C, load = load, rho = rho, beta = beta, r2 = r2, total = total)
}
index.of <- function(f, raw, scaled, weights = "normalised") sapply(1:4, function(j) { unit <- f$W[, j] / (if (scaled && weights == "normalised") sdn(raw) else 1); sum(unit * colMeans(raw)) / sum(unit) })
pls <- function(analysis, scheme, scaled, modes = rep("A", 4), data = na.omit(x[unlist(blocks)]), consistent = FALSE, weights = "normalised") {
  raw <- hundred(data); n <- nrow(raw); f <- fit.pls(raw, paths, scheme, scaled, modes, consistent); R <- cor(raw); idx <- index.of(f, raw, scaled, weights); ave <- sapply(1:4, function(j) mean(f$load[f$B[, j] == 1]^2))
  put(analysis, "fit", "delta", n = n, missing = 180 - n, gof = sqrt(mean(f$load^2) * mean(f$r2[2:4])), index = idx[4])
  for (j in 1:4) {
    q <- f$B[, j] == 1; k <- sum(q); put(analysis, "variables", names(blocks)[j], items = k, ave = ave[j], `rho-c` = sum(f$load[q])^2 / (sum(f$load[q])^2 + sum(1 - f$load[q]^2)), index = idx[j], alpha = k / (k - 1) * (1 - k / sum(R[q, q])), `rho-a` = f$rho[j])
    if (j > 1) put(analysis, "variables", names(blocks)[j], r2 = f$r2[j], `adjusted-r2` = 1 - (1 - f$r2[j]) * (n - 1) / (n - sum(paths[j, ]) - 1))
    for (i in colnames(raw)[q]) put(analysis, "items", i, weight = f$W[i == colnames(raw), j], loading = f$load[i], communality = f$load[i]^2, vif = diag(solve(R[q, q]))[i], mean = mean(raw[, i]), sd = sdn(raw)[i])
    for (k in seq_len(j)) puts(analysis, "fornell-larcker", names(blocks)[j], setNames(if (k == j) sqrt(ave[j]) else f$C[j, k], names(blocks)[k]))
  }
  for (i in colnames(raw)) puts(analysis, "cross-loadings", i, setNames(f$L[i, ], names(blocks)))
  for (a in names(blocks)) for (b in names(blocks)) {
    id <- paste0(a, "->", b); if (f$total[b, a] != 0) put(analysis, "effects", id, direct = f$beta[b, a], indirect = f$total[b, a] - f$beta[b, a], total = f$total[b, a])
    if (paths[b, a] == 1) { k <- match(b, names(blocks)); less <- paths; less[b, a] <- 0; without <- if (sum(less[b, ]) == 0) 0 else fit.pls(raw, less, scheme, scaled, modes, consistent)$r2[k]; put(analysis, "paths", id, coefficient = f$beta[b, a], f2 = (f$r2[k] - without) / (1 - f$r2[k])) }
  }
  within <- sapply(blocks, function(k) { m <- abs(R[k, k]); mean(m[lower.tri(m)]) })
  for (j in 2:4) for (k in 1:(j - 1)) puts(analysis, "htmt", names(blocks)[j], setNames(mean(abs(R[blocks[[j]], blocks[[k]]])) / sqrt(within[j] * within[k]), names(blocks)[k]))
}
for (s in c("centroid", "factorial", "path")) { pls(paste0("csi-", s, "-scaled"), s, TRUE); pls(paste0("csi-", s, "-raw"), s, FALSE) }
for (s in c("centroid", "factorial", "path")) pls(paste0("csi-b-", s), s, TRUE, rep("B", 4))
pls("csi-b-raw", "path", FALSE, rep("B", 4)); pls("csi-mixed", "path", TRUE, c("B", "A", "A", "B")); pls("csi-raw-weights", "centroid", TRUE, weights = "raw")
pls("csi-mean", "centroid", TRUE, data = filled(x[unlist(blocks)]))
pls("csi-consistent", "path", TRUE, consistent = TRUE); pls("csi-consistent-raw", "factorial", FALSE, consistent = TRUE)
for (a in c("csi-bootstrap", "csi-bootstrap-normal")) pls(a, "path", TRUE, data = filled(x[unlist(blocks)]))
raw <- hundred(filled(x[unlist(blocks)]))
parameters <- function(k) {
  d <- raw[k, ]; f <- fit.pls(d, paths, "path", TRUE, rep("A", 4), FALSE); own <- rowSums(f$W); p <- c()
  for (a in names(blocks)) for (b in names(blocks)) if (paths[b, a] == 1) { p[paste0("path:", a, "->", b)] <- f$beta[b, a]; p[paste0("total:", a, "->", b)] <- f$total[b, a] }
  for (i in seq_along(own)) { p[paste0("weight:", colnames(raw)[i])] <- own[i]; p[paste0("loading:", colnames(raw)[i])] <- f$load[i] }
  for (j in 1:4) { if (j > 1) p[paste0("r2:", names(blocks)[j])] <- f$r2[j]; p[paste0("index:", names(blocks)[j])] <- index.of(f, d, TRUE)[j] }; p
}
est <- parameters(1:180); b <- sapply(samples, parameters)
for (i in names(est)) { summarise("csi-bootstrap", i, est[i], b[i, ]); summarise("csi-bootstrap-normal", i, est[i], b[i, ], normal = TRUE) }

# agreement
r <- x[c("r1", "r2", "r3")]; both <- list(c("r1", "r2"), c("r1", "r3"), c("r2", "r3")); whole <- na.omit(r); z <- qnorm(.975)
put("percent", "agreement", "all", value = mean(sapply(both, function(b) mean(whole[[b[1]]] == whole[[b[2]]]))))
weights <- list(cohen = diag(5), `cohen-linear` = 1 - abs(outer(1:5, 1:5, "-")) / 4, `cohen-quadratic` = 1 - outer(1:5, 1:5, "-")^2 / 16)
for (b in both) {
  row <- paste(b, collapse = "/"); put("percent", "pairs", row, n = nrow(whole), missing = 180 - nrow(whole), value = mean(whole[[b[1]]] == whole[[b[2]]]))
  d <- na.omit(r[b]); t <- table(factor(d[[1]], 1:5), factor(d[[2]], 1:5)); p <- unclass(t) / sum(t); k <- cohen.kappa(matrix(as.numeric(t), 5))
  for (a in names(weights)) {
    # psych cuts the variance of weighted kappas to 0 here; Fleiss, Cohen & Everitt (1969), eq. 8:
    w <- weights[[a]]; pa <- rowSums(p); pb <- colSums(p); po <- sum(w * p); pe <- sum(w * outer(pa, pb)); kw <- (po - pe) / (1 - pe)
    se <- sqrt((sum(p * (w - outer(as.vector(w %*% pb), as.vector(pa %*% w), "+") * (1 - kw))^2) - (kw - pe * (1 - kw))^2) / (nrow(d) * (1 - pe)^2))
    put(a, "pairs", row, n = nrow(d), missing = 180 - nrow(d), observed = po, expected = pe, value = kw, se = se, low = kw - z * se, high = kw + z * se)
  }
  lin <- cohen.kappa(matrix(as.numeric(t), 5), w = weights$`cohen-linear`); q <- out$`cohen-quadratic`$pairs[[row]]
  stopifnot(all.equal(out$cohen$pairs[[row]]$value, k$kappa), all.equal(out$cohen$pairs[[row]]$se, sqrt(k$var.kappa)), all.equal(out$`cohen-linear`$pairs[[row]]$value, lin$weighted.kappa), all.equal(q$value, k$weighted.kappa))
}
for (a in names(weights)) put(a, "agreement", "all", value = mean(sapply(both, function(b) out[[a]]$pairs[[paste(b, collapse = "/")]]$value)))
m <- t(apply(whole, 1, function(v) tabulate(v, 5))); p <- colSums(m) / sum(m); po <- mean((rowSums(m^2) - 3) / 6); pe <- sum(p^2)
fk <- (po - pe) / (1 - pe); fse <- sqrt(2) / (sum(p * (1 - p)) * sqrt(nrow(whole) * 6)) * sqrt(sum(p * (1 - p))^2 - sum(p * (1 - p) * (1 - 2 * p)))
put("fleiss", "agreement", "all", n = nrow(whole), missing = 180 - nrow(whole), observed = po, expected = pe, value = fk, se = fse, low = fk - z * fse, high = fk + z * fse)
o <- matrix(0, 5, 5); for (i in seq_len(nrow(r))) { v <- na.omit(unlist(r[i, ])); if (length(v) > 1) for (a in seq_along(v)) for (b in seq_along(v)) if (a != b) o[v[a], v[b]] <- o[v[a], v[b]] + 1 / (length(v) - 1) }
nc <- rowSums(o); delta <- list(nominal = 1 - diag(5), interval = outer(1:5, 1:5, "-")^2, ratio = (outer(1:5, 1:5, "-") / outer(1:5, 1:5, "+"))^2, ordinal = outer(1:5, 1:5, Vectorize(function(a, b) (sum(nc[min(a, b):max(a, b)]) - (nc[a] + nc[b]) / 2)^2)))
for (l in names(delta)) put(paste0("krippendorff-", l), "agreement", "all", n = sum(rowSums(!is.na(r)) > 1), missing = sum(rowSums(!is.na(r)) < 2), ratings = sum(nc), value = 1 - (sum(nc) - 1) * sum(o * delta[[l]]) / sum(outer(nc, nc) * delta[[l]]))
i <- ICC(whole, alpha = .10, lmer = FALSE)$results; for (k in 1:6) put("icc", "agreement", i$type[k], n = nrow(whole), missing = 180 - nrow(whole), value = i$ICC[k], f = i$F[k], df1 = i$df1[k], df2 = i$df2[k], p = i$p[k], low = i[k, 7], high = i[k, 8])

# the same answers as importance (w) and performance (p), and by dimensions of the catalogs
imp <- colMeans(W, na.rm = TRUE); perf <- colMeans(x[paste0("p", 1:6)], na.rm = TRUE); f <- paste0("f", 1:6); P <- as.matrix(x[paste0("p", 1:6)])
both <- colSums(!is.na(W) & !is.na(P))
crosshairs <- function(analysis, chosen, i, p, middle = 4) for (a in setdiff(c("mean", "median", "scale-midpoint"), chosen)) { at <- if (a == "scale-midpoint") c(middle, 4) else sapply(list(i, p), a); put(analysis, "crosshair", a, importance = at[1], performance = at[2]) }
for (a in c("mean", "median", "scale-midpoint")) {
  crosshairs(paste0("ipa-", a), a, imp, perf)
  for (i in 1:6) put(paste0("ipa-", a), "points", f[i], n = both[i], missing = 180 - both[i], `importance-n` = sum(!is.na(W[, i])), `performance-n` = sum(!is.na(P[, i])), importance = imp[i], performance = perf[i], gap = perf[i] - imp[i])
  at <- if (a == "scale-midpoint") c(4, 4) else sapply(list(imp, perf), a)
  put(paste0("ipa-", a), "crosshair", "crosshair", importance = at[1], performance = at[2])
}
det <- list(competence = 1:2, courtesy = 3, access = 4, communication = 5, reliability = 6)
di <- sapply(det, function(k) mean(row.mean(W[, k]), na.rm = TRUE)); dp <- sapply(det, function(k) mean(row.mean(P[, k]), na.rm = TRUE))
for (d in names(det)) { n <- sum(!is.na(row.mean(W[, det[[d]]])) & !is.na(row.mean(P[, det[[d]]]))); put("ipa-dimensions", "points", paste0("pzb-determinants.", d), n = n, missing = 180 - n, `importance-n` = sum(!is.na(row.mean(W[, det[[d]]]))), `performance-n` = sum(!is.na(row.mean(P[, det[[d]]]))), importance = di[d], performance = dp[d], gap = dp[d] - di[d]) }
crosshairs("ipa-dimensions", "median", di, dp)
put("ipa-dimensions", "crosshair", "crosshair", importance = median(di), performance = median(dp))
der <- sapply(1:6, function(i) cor(P[, i], x$overall, use = "complete.obs"))
for (i in 1:6) put("ipa-derived", "points", f[i], n = sum(!is.na(P[, i])), missing = sum(is.na(P[, i])), importance = der[i], performance = perf[i])
crosshairs("ipa-derived", "median", der, perf, mean(der)) # a correlation has no scale to be in the middle of
put("ipa-derived", "crosshair", "crosshair", importance = median(der), performance = median(perf))
for (i in 1:6) for (a in c("dual-simple", "dual-improved")) put(a, "items", f[i], n = both[i], missing = 180 - both[i], `importance-n` = sum(!is.na(W[, i])), `performance-n` = sum(!is.na(P[, i])), importance = imp[i], performance = perf[i])
for (i in 1:6) { put("dual-simple", "items", f[i], weight = imp[i] / sum(imp), contribution = imp[i] * perf[i]); put("dual-improved", "items", f[i], weight = imp[i] / sum(imp), contribution = imp[i] / sum(imp) * perf[i]) }
put("dual-simple", "overall", "score", score = mean(imp * perf)); put("dual-improved", "overall", "score", score = weighted.mean(perf, imp))
scores <- function(analysis, table, row, v, ...) put(analysis, table, row, n = sum(!is.na(v)), missing = sum(is.na(v)), mean = mean(v, na.rm = TRUE), sd = sd(v, na.rm = TRUE), se = sd(v, na.rm = TRUE) / sqrt(sum(!is.na(v))), ...)
dims <- sapply(det, function(k) row.mean(P[, k, drop = FALSE]))
into <- list(assurance = c("competence", "courtesy"), empathy = c("access", "communication"), reliability = "reliability")
for (s in names(into)) {
  scores("rollup-dimensions", "targets", paste0("servqual.", s), row.mean(dims[, into[[s]]]), sources = length(into[[s]]))
  scores("rollup-items", "targets", paste0("servqual.", s), row.mean(P[, unlist(det[into[[s]]])]), sources = length(into[[s]]))
}
for (d in names(det)) for (a in c("rollup-dimensions", "rollup-items")) scores(a, "sources", paste0("pzb-determinants.", d), dims[, d], items = length(det[[d]]))
letters <- list(satisfactory = c("alpha1", "alpha2"), efficient = "alpha3", genuine = "alpha4")
for (d in names(letters)) {
  v <- row.mean(x[letters[[d]]]); all <- na.omit(unlist(x[letters[[d]]]))
  for (a in c("rollup-dimensions", "rollup-items")) scores(a, "sources", paste0("segue.", d), v, items = length(letters[[d]]))
  scores("segue", "profile", paste0("segue.", d), v, index = 100 * (mean(v, na.rm = TRUE) - 1) / 8)
  for (k in 1:9) { args <- list("segue", "profile", paste0("segue.", d)); args[[paste0("step-", k)]] <- mean(all == k); do.call(put, args) }
}
scores("segue", "total", "total", row.mean(sapply(letters, function(k) row.mean(x[k]))))

# with sampling weights: the tables beside, and those that count every response once
means <- c(blocks$alpha, "constant")
for (item in means) { describe.as("weighted-means", "items", item, x[[item]], 7, .9); counts("weighted-means", "frequencies", item, x[[item]], 1:9) }
alpha <- row.mean(x[blocks$alpha]); describe.as("weighted-means", "dimensions", "alpha", alpha, 7, .9)
out$`weighted-means`$choices <- out$choices$choices; out$`weighted-means`$rankings <- out$choices$rankings
box("weighted-csat", "overall", 4, 0, .95, FALSE); box("weighted-box", "overall", 5, 2, .99, TRUE)
out$`weighted-nps`$frequencies <- out$nps$frequencies; out$`weighted-nps`$nps <- out$nps$nps
n <- out$nps$nps$nps$n; for (e in list(c("wald-low", "wald-high"), c("adjusted-low", "adjusted-high"))) { v <- out$nps$nps$nps; m <- (v[[e[1]]] + v[[e[2]]]) / 2; h <- (v[[e[2]]] - m) / qnorm(.95) * qnorm(.975); out$`weighted-nps`$nps$nps[[e[1]]] <- m - h; out$`weighted-nps`$nps$nps[[e[2]]] <- m + h }
weigh <- function(analysis, table, row, y, conf, name = "mean", low = -Inf, high = Inf) {
  d <- data.frame(y = y, w = x$weight)[!is.na(y) & !is.na(x$weight), ]; s <- svydesign(~1, weights = ~w, data = d); m <- svymean(~y, s); ci <- confint(m, level = conf, df = nrow(d) - 1)
  put(analysis, table, row, n = nrow(d), missing = 180 - nrow(d), effective = sum(d$w)^2 / sum(d$w^2), se = SE(m), low = max(low, ci[1]), high = min(high, ci[2])); puts(analysis, table, row, setNames(coef(m), name))
  if (name == "mean") put(analysis, table, row, sd = sqrt(coef(svyvar(~y, s))))
}
for (item in means) weigh("weighted-means", "weighted", item, x[[item]], .9); weigh("weighted-means", "weighted-dimensions", "alpha", alpha, .9)
for (o in c("x", "y", "z")) { weigh("weighted-means", "weighted-choices", paste0("many=", o), ifelse(x$many == "", NA, sapply(picked, function(p) o %in% p)) + 0, .9, "share", 0, 1); weigh("weighted-means", "weighted-choices", paste0("rank=", o), ifelse(x$rank == "", NA, sapply(ranked, function(p) o %in% p)) + 0, .9, "share", 0, 1) }
weigh("weighted-csat", "weighted", "overall:top", (x$overall >= 4) + 0, .95, "share", 0, 1); weigh("weighted-box", "weighted", "overall:top", (x$overall >= 5) + 0, .99, "share", 0, 1); weigh("weighted-box", "weighted", "overall:bottom", (x$overall <= 2) + 0, .99, "share", 0, 1)
weigh("weighted-nps", "weighted", "nps", 100 * ((x$nps >= 9) - (x$nps <= 6)), .95, "nps", -100, 100)

cat(toJSON(out, auto_unbox = TRUE, digits = I(15), pretty = TRUE), "\n")
