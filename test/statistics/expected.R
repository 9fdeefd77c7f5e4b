# What R says of the answers of own-data.ts. The figures go to expected.json, in the shape of the product's report: analysis, table, row, column.
#   npx tsx test/statistics/own-data.ts > answers.csv && Rscript test/statistics/expected.R answers.csv > test/statistics/expected.json
# Debian 12: r-base-core 4.2.2, r-cran-psych 2.2.9, r-cran-lavaan 0.6-14, r-cran-survey 4.1-1, r-cran-jsonlite. What they do not have (PLS path models, LMG,
# relative weights, Kano, NPS, Krippendorff, Fleiss) is written out below from the papers.
suppressPackageStartupMessages({ library(psych); library(lavaan); library(survey); library(jsonlite) })
x <- read.csv(commandArgs(trailingOnly = TRUE)[1])
x$alpha4 <- 10 - x$alpha4
out <- list()
put <- function(.a, .t, .r, ...) { values <- list(...); for (n in names(values)) out[[.a]][[.t]][[.r]][[n]] <<- unname(as.numeric(values[[n]])) }
blocks <- list(alpha = paste0("alpha", 1:4), beta = paste0("beta", 1:4), gamma = paste0("gamma", 1:2), delta = paste0("delta", 1:4))

# descriptives
for (type in 1:9) for (item in c("alpha1", "nps", "constant")) {
  v <- na.omit(x[[item]]); n <- length(v); h <- qt(.95, n - 1) * sd(v) / sqrt(n); q <- quantile(v, c(.25, .5, .75), type = type)
  put(paste0("quantile-", type), "items", item, n = n, missing = sum(is.na(x[[item]])), mean = mean(v), sd = sd(v), se = sd(v) / sqrt(n), low = mean(v) - h, high = mean(v) + h, min = min(v), max = max(v), q1 = q[1], median = q[2], q3 = q[3])
  if (sd(v) > 0) put(paste0("quantile-", type), "items", item, skewness = skew(v, type = 3), kurtosis = kurtosi(v, type = 3))
}

# reliability
scales <- function(analysis, use, omega) for (b in names(blocks)) {
  d <- x[blocks[[b]]]; whole <- if (use == "listwise") na.omit(d) else d
  s <- cov(whole, use = "pairwise.complete.obs"); r <- cov2cor(s); k <- ncol(d); n <- if (use == "listwise") nrow(whole) else min(crossprod(!is.na(as.matrix(d))))
  al <- function(m) { k <- ncol(m); k / (k - 1) * (1 - sum(diag(m)) / sum(m)) }
  fit <- if (k > 2) KMO(r) else list(MSA = .5, MSAi = rep(.5, k))
  bart <- cortest.bartlett(r, n = n)
  a <- al(s); df1 <- n - 1; df2 <- (n - 1) * (k - 1)
  put(analysis, "scales", b, n = n, missing = nrow(x) - n, items = k, alpha = a, standardised = al(r), low = 1 - (1 - a) * qf(.975, df1, df2), high = 1 - (1 - a) * qf(.025, df1, df2),
      `mean-correlation` = mean(r[lower.tri(r)]), lambda6 = 1 - sum(1 - smc(r)) / sum(r), kmo = fit$MSA, `chi-square` = bart$chisq, df = bart$df, p = bart$p.value)
  if (k > 2) put(analysis, "scales", b, omega = omega(whole, r, n))
  if (use == "listwise") { p <- suppressWarnings(psych::alpha(whole, warnings = FALSE)); stopifnot(all.equal(p$total$raw_alpha, a), all.equal(p$total$std.alpha, al(r))) }
  for (i in seq_len(k)) {
    total <- sum(s[i, ]); rest <- sum(s) - 2 * total + s[i, i]
    put(analysis, paste0("items:", b), blocks[[b]][i], corrected = (total - s[i, i]) / sqrt(s[i, i] * rest), raw = total / sqrt(s[i, i] * sum(s)), kmo = fit$MSAi[i])
    if (k > 2) put(analysis, paste0("items:", b), blocks[[b]][i], `if-dropped` = al(s[-i, -i]))
  }
}
omega.ml <- function(d, r, n) { # one factor in lavaan
  f <- cfa(paste("f =~", paste(names(d), collapse = " + ")), data = d, std.lv = TRUE); e <- lavInspect(f, "est"); sum(e$lambda)^2 / (sum(e$lambda)^2 + sum(diag(e$theta)))
}
omega.minres <- function(d, r, n) { # least squares off the diagonal, from psych's solution on to the minimum
  l <- as.vector(fa(r, 1, fm = "minres", n.obs = n)$loadings)
  for (t in 1:20000) for (i in seq_along(l)) l[i] <- sum(r[i, -i] * l[-i]) / sum(l[-i]^2)
  sum(l)^2 / (sum(l)^2 + sum(1 - l^2))
}
scales("listwise", "listwise", omega.ml)
scales("pairwise", "pairwise", omega.minres)

# correlations
v <- c("alpha1", "beta1", "nps", "overall")
for (i in v) for (j in v) {
  t <- cor.test(x[[i]], x[[j]])
  args <- list("pearson", "correlations", i); args[[j]] <- unname(t$estimate); do.call(put, args)
  if (i != j) { args <- list("pearson", "p", i); args[[j]] <- t$p.value; do.call(put, args) }
  w <- na.omit(x[v]); args <- list("spearman", "correlations", i); args[[j]] <- cor(w[[i]], w[[j]], method = "spearman"); do.call(put, args)
}

# gaps and C
E <- as.matrix(x[paste0("e", 1:6)]); P <- as.matrix(x[paste0("p", 1:6)]); W <- as.matrix(x[paste0("w", 1:6)])
gaps <- function(analysis, E, P, sign, conf) {
  hole <- is.na(E) | is.na(P); E[hole] <- NA; P[hole] <- NA
  one <- function(table, row, e, p) { t <- t.test(sign * (p - e), conf.level = conf); put(analysis, table, row, n = sum(!is.na(e)), expected = mean(e, na.rm = TRUE), perceived = mean(p, na.rm = TRUE), gap = t$estimate, `gap-sd` = sd(p - e, na.rm = TRUE), t = t$statistic, df = t$parameter, p = t$p.value, low = t$conf.int[1], high = t$conf.int[2]); unname(t$estimate) }
  for (i in 1:6) one("items", paste0("q", i), E[, i], P[, i])
  m <- function(d, cols) { v <- rowMeans(d[, cols], na.rm = TRUE); v[is.nan(v)] <- NA; v }
  g <- c(first = one("dimensions", "first", m(E, 1:3), m(P, 1:3)), second = one("dimensions", "second", m(E, 4:6), m(P, 4:6)))
  one("overall", "items", m(E, 1:6), m(P, 1:6)); put(analysis, "overall", "dimensions", gap = mean(g)); g
}
g <- gaps("gap", E, P, 1, .95)
w <- c(mean(rowMeans(W[, 1:3], na.rm = TRUE), na.rm = TRUE), mean(rowMeans(W[, 4:6], na.rm = TRUE), na.rm = TRUE)); w <- w / sum(w)
put("gap", "dimensions", "first", weight = w[1], `weighted-gap` = w[1] * g[1]); put("gap", "overall", "weighted", gap = sum(w * g))
whole <- complete.cases(E, P); EL <- E; PL <- P; EL[!whole, ] <- NA; PL[!whole, ] <- NA
invisible(gaps("gap-turned", EL, PL, -1, .99))
for (i in 1:6) { ok <- !is.na(E[, i]) & !is.na(P[, i]); put("c-ratio", "items", paste0("q", i), c = mean(P[ok, i]) / mean(E[ok, i])); put("c-mean", "items", paste0("q", i), c = mean(P[ok, i] / E[ok, i])) }

# NPS, boxes, proportions
v <- na.omit(x$nps); n <- length(v); p <- sum(v >= 9); d <- sum(v <= 6); z <- qnorm(.95)
net <- function(p, d, n) { m <- (p - d) / n; c(m, sqrt(((p + d) / n - m^2) / n)) * 100 }
a <- net(p, d, n); b <- net(p + 1, d + 1, n + 2)
put("nps", "nps", "nps", n = n, promoters = p, detractors = d, passives = n - p - d, nps = a[1], se = a[2], `se-sample` = 100 * sd((v >= 9) - (v <= 6)) / sqrt(n), `wald-low` = a[1] - z * a[2], `wald-high` = a[1] + z * a[2], `adjusted-low` = b[1] - z * b[2], `adjusted-high` = b[1] + z * b[2])
wilson <- function(k, n, conf = .95) prop.test(k, n, conf.level = conf, correct = FALSE)$conf.int
k <- sum(x$overall >= 4); ci <- wilson(k, 180); put("csat", "items", "overall", n = 180, `top-count` = k, top = k / 180, `top-low` = ci[1], `top-high` = ci[2])
v <- na.omit(x$alpha1); ci <- wilson(sum(v >= 7), length(v), .99); cb <- wilson(sum(v <= 2), length(v), .99)
put("box", "items", "alpha1", top = mean(v >= 7), `top-low` = ci[1], `top-high` = ci[2], bottom = mean(v <= 2), `bottom-low` = cb[1], `bottom-high` = cb[2])
for (a in 1:5) {
  k <- sum(x$overall == a); n <- 180; p <- k / n; z <- qnorm(.975); ci <- wilson(k, n); row <- paste0("overall=", a)
  put("margin-wilson", "shares", row, share = p, se = sqrt(p * (1 - p) / n), low = ci[1], high = ci[2])
  put("margin-wald", "shares", row, low = max(0, p - z * sqrt(p * (1 - p) / n)), high = p + z * sqrt(p * (1 - p) / n))
  q <- (k + z^2 / 2) / (n + z^2); put("margin-agresti-coull", "shares", row, low = max(0, q - z * sqrt(q * (1 - q) / (n + z^2))), high = q + z * sqrt(q * (1 - q) / (n + z^2)))
  put("margin", "shares", row, se = sqrt(p * (1 - p) / n * (2000 - n) / 1999))
}
z <- qnorm(.975); n0 <- z^2 * .25 / .05^2
put("margin", "plan", "plan", n = 180, margin = z * sqrt(.25 / 180 * (2000 - 180) / 1999), needed = ceiling(n0 / (1 + (n0 - 1) / 2000)))

# strata
pop <- c(north = 900, south = 700, west = 400)
for (item in c("overall", "alpha1")) {
  d <- x[!is.na(x[[item]]), ]; d$fpc <- pop[d$region]; d$w <- d$fpc / table(d$region)[d$region]; d$y <- d[[item]]
  s <- svydesign(~1, strata = ~region, fpc = ~fpc, data = d, weights = ~w); m <- svymean(~y, s); ci <- confint(m, df = degf(s))
  put("stratified", "items", item, n = nrow(d), mean = coef(m), se = SE(m), low = ci[1], high = ci[2], unweighted = mean(d$y))
}

# drivers
drivers <- function(analysis, d) {
  f <- lm(overall ~ ., d); s <- summary(f); p <- names(d)[-1]; r <- cor(d); R <- r[p, p]; ry <- r[p, 1]; beta <- solve(R, ry); vif <- diag(solve(R))
  put(analysis, "fit", "overall", n = nrow(d), r2 = s$r.squared, `adjusted-r2` = s$adj.r.squared, sigma = s$sigma, f = s$fstatistic[1], p = pf(s$fstatistic[1], s$fstatistic[2], s$fstatistic[3], lower.tail = FALSE), intercept = coef(f)[1], `intercept-se` = s$coefficients[1, 2])
  e <- eigen(R); L <- e$vectors %*% diag(sqrt(e$values)) %*% t(e$vectors); j <- L^2 %*% solve(L, ry)^2
  r2 <- function(set) if (length(set) == 0) 0 else sum(solve(R[set, set, drop = FALSE], ry[set]) * ry[set])
  lmg <- sapply(p, function(i) { o <- setdiff(p, i); m <- length(o); sum(sapply(0:m, function(k) { sets <- if (k == 0) list(character()) else combn(o, k, simplify = FALSE); mean(sapply(sets, function(q) r2(c(q, i)) - r2(q))) })) / length(p) })
  for (i in p) put(analysis, "drivers", i, b = coef(f)[i], se = s$coefficients[i, 2], t = s$coefficients[i, 3], p = s$coefficients[i, 4], beta = beta[i], correlation = ry[i], spearman = cor(d[[i]], d$overall, method = "spearman"), semipartial = beta[i] / sqrt(vif[i]), pratt = beta[i] * ry[i], vif = vif[i], johnson = j[match(i, p)], lmg = lmg[i])
}
drivers("drivers", na.omit(x[c("overall", "alpha1", "beta1", "gamma1", "delta1", "delta2")]))
filled <- function(d) { for (i in names(d)) d[[i]][is.na(d[[i]])] <- mean(d[[i]], na.rm = TRUE); d }
drivers("drivers-mean", filled(x[c("overall", "alpha1", "beta1", "gamma1", "delta1")]))

# Kano
tables <- list(classic = c("QAAAO", "RIIIM", "RIIIM", "RIIIM", "RRRRQ"), pouliot = c("QAAAO", "RQIIM", "RIIIM", "RIIQM", "RRRRQ"))
for (t in names(tables)) for (i in 1:3) {
  d <- na.omit(x[paste0(c("f", "d"), i)]); n <- nrow(d); cat <- substr(tables[[t]][d[, 1]], d[, 2], d[, 2]); k <- sapply(c("A", "O", "M", "I", "R", "Q"), function(c) sum(cat == c)); top <- sort(k, decreasing = TRUE)
  z <- if (t == "classic") 1.96 else 1.65
  put(paste0("kano-", t), "features", paste0("k", i), n = n, A = k["A"], O = k["O"], M = k["M"], I = k["I"], R = k["R"], Q = k["Q"], better = (k["A"] + k["O"]) / sum(k[1:4]), worse = -(k["O"] + k["M"]) / sum(k[1:4]), `total-strength` = 100 * sum(k[1:3]) / n, `category-strength` = 100 * (top[1] - top[2]) / n, `fong-difference` = top[1] - top[2], `fong-limit` = z * sqrt((top[1] + top[2]) * (2 * n - top[1] - top[2]) / (2 * n)))
}

# PLS path models (Tenenhaus et al. 2005; the steps of plspm)
paths <- matrix(0, 4, 4, dimnames = list(names(blocks), names(blocks))); paths["beta", "alpha"] <- paths["gamma", "alpha"] <- paths["gamma", "beta"] <- paths["delta", "beta"] <- paths["delta", "gamma"] <- 1
pls <- function(analysis, scheme, scaled, mode = "A", data = na.omit(x[unlist(blocks)])) {
  raw <- (as.matrix(data) - 1) * 100 / 8; n <- nrow(raw); sdn <- function(m) apply(m, 2, sd) * sqrt((n - 1) / n)
  X <- scale(raw, TRUE, if (scaled) sdn(raw) else FALSE); B <- sapply(blocks, function(b) as.numeric(colnames(raw) %in% b)); W <- B %*% diag(1 / sdn(X %*% B))
  for (t in 1:5000) {
    Y <- X %*% W; C <- cor(Y); E <- matrix(0, 4, 4)
    if (scheme == "centroid") E <- sign(C * (paths + t(paths))) else if (scheme == "factorial") E <- C * (paths + t(paths)) else for (k in 1:4) { pre <- paths[k, ] == 1; suc <- paths[, k] == 1; if (any(pre)) E[pre, k] <- solve(crossprod(Y[, pre]), crossprod(Y[, pre], Y[, k])); if (any(suc)) E[suc, k] <- C[suc, k] }
    Z <- Y %*% E; V <- W * 0
    for (j in 1:4) { q <- B[, j] == 1; V[q, j] <- if (mode == "A") crossprod(X[, q], Z[, j]) else solve(crossprod(X[, q]), crossprod(X[, q], Z[, j])) }
    V <- V %*% diag(1 / sdn(X %*% V)); done <- max(abs(V - W)) < 1e-15; W <- V; if (done) break
  }
  Y <- X %*% W; for (j in 1:4) if (sum(cor(X[, B[, j] == 1], Y[, j])) < 0) { W[, j] <- -W[, j]; Y[, j] <- -Y[, j] }
  L <- cor(X, Y); C <- cor(Y); beta <- paths * 0; r2 <- numeric(4)
  for (k in 1:4) { pre <- which(paths[k, ] == 1); if (length(pre)) { beta[k, pre] <- solve(C[pre, pre], C[pre, k]); r2[k] <- sum(beta[k, pre] * C[pre, k]) } }
  load <- rowSums(L * B); total <- beta; power <- beta; for (i in 2:4) { power <- power %*% beta; total <- total + power }
  unit <- rowSums(W) / (if (scaled) sdn(raw) else 1); means <- colMeans(raw)
  put(analysis, "fit", "delta", n = n, gof = sqrt(mean(load^2) * mean(r2[2:4])))
  for (j in 1:4) { q <- B[, j] == 1; put(analysis, "variables", names(blocks)[j], ave = mean(load[q]^2), `rho-c` = sum(load[q])^2 / (sum(load[q])^2 + sum(1 - load[q]^2)), index = sum(unit[q] * means[q]) / sum(unit[q])); if (j > 1) put(analysis, "variables", names(blocks)[j], r2 = r2[j], `adjusted-r2` = 1 - (1 - r2[j]) * (n - 1) / (n - sum(paths[j, ]) - 1)) }
  for (i in colnames(raw)) put(analysis, "items", i, weight = sum(W[i == colnames(raw), ]), loading = load[i])
  for (a in names(blocks)) for (b in names(blocks)) { id <- paste0(a, "->", b); if (paths[b, a] == 1) put(analysis, "paths", id, coefficient = beta[b, a]); if (total[b, a] != 0) put(analysis, "effects", id, direct = beta[b, a], indirect = total[b, a] - beta[b, a], total = total[b, a]) }
  R <- cor(raw); het <- function(a, b) { h <- mean(abs(R[blocks[[a]], blocks[[b]]])); w <- function(k) { m <- abs(R[blocks[[k]], blocks[[k]]]); mean(m[lower.tri(m)]) }; h / sqrt(w(a) * w(b)) }
  put(analysis, "htmt", "beta", alpha = het("beta", "alpha")); put(analysis, "htmt", "delta", alpha = het("delta", "alpha"), beta = het("delta", "beta"), gamma = het("delta", "gamma"))
}
for (s in c("centroid", "factorial", "path")) { pls(paste0("csi-", s, "-scaled"), s, TRUE); pls(paste0("csi-", s, "-raw"), s, FALSE) }
pls("csi-b", "path", TRUE, "B")
pls("csi-mean", "centroid", TRUE, data = filled(x[unlist(blocks)]))

# agreement
r <- x[c("r1", "r2", "r3")]; both <- list(c("r1", "r2"), c("r1", "r3"), c("r2", "r3")); whole <- na.omit(r)
put("percent", "agreement", "all", value = mean(sapply(both, function(b) mean(whole[[b[1]]] == whole[[b[2]]]))))
for (b in both) {
  row <- paste(b, collapse = "/"); d <- na.omit(r[b]); t <- table(factor(d[[1]], 1:5), factor(d[[2]], 1:5))
  k <- cohen.kappa(matrix(as.numeric(t), 5)); put("cohen", "pairs", row, n = nrow(d), value = k$kappa, se = sqrt(k$var.kappa))
  lin <- cohen.kappa(matrix(as.numeric(t), 5), w = 1 - abs(outer(1:5, 1:5, "-")) / 4); put("cohen-linear", "pairs", row, value = lin$weighted.kappa)
  # psych cuts the variance of the weighted kappa to 0 here; Fleiss, Cohen & Everitt (1969), eq. 8:
  p <- unclass(t) / sum(t); w <- 1 - outer(1:5, 1:5, "-")^2 / 16; a <- rowSums(p); b2 <- colSums(p); po <- sum(w * p); pe <- sum(w * outer(a, b2)); kw <- (po - pe) / (1 - pe)
  se <- sqrt((sum(p * (w - outer(as.vector(w %*% b2), as.vector(a %*% w), "+") * (1 - kw))^2) - (kw - pe * (1 - kw))^2) / (nrow(d) * (1 - pe)^2))
  stopifnot(all.equal(kw, k$weighted.kappa)); put("cohen-quadratic", "pairs", row, value = kw, se = se)
}
m <- t(apply(whole, 1, function(v) tabulate(v, 5))); p <- colSums(m) / sum(m); po <- mean((rowSums(m^2) - 3) / 6); pe <- sum(p^2)
put("fleiss", "agreement", "all", n = nrow(whole), observed = po, expected = pe, value = (po - pe) / (1 - pe), se = sqrt(2) / (sum(p * (1 - p)) * sqrt(nrow(whole) * 6)) * sqrt(sum(p * (1 - p))^2 - sum(p * (1 - p) * (1 - 2 * p))))
o <- matrix(0, 5, 5); for (i in seq_len(nrow(r))) { v <- na.omit(unlist(r[i, ])); if (length(v) > 1) for (a in seq_along(v)) for (b in seq_along(v)) if (a != b) o[v[a], v[b]] <- o[v[a], v[b]] + 1 / (length(v) - 1) }
nc <- rowSums(o); delta <- list(nominal = 1 - diag(5), interval = outer(1:5, 1:5, "-")^2, ratio = (outer(1:5, 1:5, "-") / outer(1:5, 1:5, "+"))^2, ordinal = outer(1:5, 1:5, Vectorize(function(a, b) (sum(nc[min(a, b):max(a, b)]) - (nc[a] + nc[b]) / 2)^2)))
for (l in names(delta)) put(paste0("krippendorff-", l), "agreement", "all", value = 1 - (sum(nc) - 1) * sum(o * delta[[l]]) / sum(outer(nc, nc) * delta[[l]]))
i <- ICC(whole, alpha = .10, lmer = FALSE)$results; for (k in 1:6) put("icc", "agreement", i$type[k], value = i$ICC[k], f = i$F[k], df1 = i$df1[k], df2 = i$df2[k], p = i$p[k], low = i[k, 7], high = i[k, 8])

# the same answers as importance (w) and performance (p), and by dimensions of the catalogs
imp <- colMeans(W, na.rm = TRUE); perf <- colMeans(x[paste0("p", 1:6)], na.rm = TRUE); f <- paste0("f", 1:6); P <- as.matrix(x[paste0("p", 1:6)])
both <- colSums(!is.na(W) & !is.na(P))
for (a in c("mean", "median", "scale-midpoint")) {
  for (i in 1:6) put(paste0("ipa-", a), "points", f[i], n = both[i], importance = imp[i], performance = perf[i], gap = perf[i] - imp[i])
  at <- if (a == "scale-midpoint") c(4, 4) else sapply(list(imp, perf), a)
  put(paste0("ipa-", a), "crosshair", "crosshair", importance = at[1], performance = at[2])
}
row.mean <- function(d) { m <- rowMeans(as.matrix(d), na.rm = TRUE); m[is.nan(m)] <- NA; m }
det <- list(competence = 1:2, courtesy = 3, access = 4, communication = 5, reliability = 6)
di <- sapply(det, function(k) mean(row.mean(W[, k]), na.rm = TRUE)); dp <- sapply(det, function(k) mean(row.mean(P[, k]), na.rm = TRUE))
for (d in names(det)) put("ipa-dimensions", "points", paste0("pzb-determinants.", d), importance = di[d], performance = dp[d])
put("ipa-dimensions", "crosshair", "crosshair", importance = median(di), performance = median(dp))
der <- sapply(1:6, function(i) cor(P[, i], x$overall, use = "complete.obs"))
for (i in 1:6) put("ipa-derived", "points", f[i], n = sum(!is.na(P[, i])), importance = der[i], performance = perf[i])
put("ipa-derived", "crosshair", "crosshair", importance = median(der), performance = median(perf))
for (i in 1:6) { put("dual-simple", "items", f[i], weight = imp[i] / sum(imp), contribution = imp[i] * perf[i]); put("dual-improved", "items", f[i], weight = imp[i] / sum(imp), contribution = imp[i] / sum(imp) * perf[i]) }
put("dual-simple", "overall", "score", score = mean(imp * perf)); put("dual-improved", "overall", "score", score = weighted.mean(perf, imp))
scores <- function(analysis, table, row, v, ...) put(analysis, table, row, n = sum(!is.na(v)), missing = sum(is.na(v)), mean = mean(v, na.rm = TRUE), sd = sd(v, na.rm = TRUE), se = sd(v, na.rm = TRUE) / sqrt(sum(!is.na(v))), ...)
dims <- sapply(det, function(k) row.mean(P[, k, drop = FALSE]))
into <- list(assurance = c("competence", "courtesy"), empathy = c("access", "communication"), reliability = "reliability")
for (s in names(into)) {
  scores("rollup-dimensions", "targets", paste0("servqual.", s), row.mean(dims[, into[[s]]]), sources = length(into[[s]]))
  scores("rollup-items", "targets", paste0("servqual.", s), row.mean(P[, unlist(det[into[[s]]])]), sources = length(into[[s]]))
}
for (d in names(det)) scores("rollup-dimensions", "sources", paste0("pzb-determinants.", d), dims[, d], items = length(det[[d]]))
letters <- list(satisfactory = c("alpha1", "alpha2"), efficient = "alpha3", genuine = "alpha4")
for (d in names(letters)) {
  v <- row.mean(x[letters[[d]]]); all <- na.omit(unlist(x[letters[[d]]]))
  scores("segue", "profile", paste0("segue.", d), v, index = 100 * (mean(v, na.rm = TRUE) - 1) / 8)
  for (k in 1:9) { args <- list("segue", "profile", paste0("segue.", d)); args[[paste0("step-", k)]] <- mean(all == k); do.call(put, args) }
}
scores("segue", "total", "total", row.mean(sapply(letters, function(k) row.mean(x[k]))))

cat(toJSON(out, auto_unbox = TRUE, digits = I(15), pretty = TRUE), "\n")
