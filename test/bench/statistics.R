# The same work as `npm run bench -- statistics` gives to the product. seminr is in no Debian package; this is its route written out: R's own matrix algebra over the
# responses of each sample. Reliability and sampling adequacy are psych's.
a <- commandArgs(trailingOnly = TRUE)
x <- as.matrix(read.csv(a[2]))
if (a[1] == "csi") {
  sizes <- c(5, 3, 7, 2, 3, 1, 3); B <- sapply(1:7, function(j) as.numeric(rep(1:7, sizes) == j))
  from <- c(1, 1, 1, 2, 2, 2, 3, 3, 4, 5, 5, 6); to <- c(2, 5, 7, 3, 4, 5, 4, 5, 5, 6, 7, 7); A <- matrix(0, 7, 7); A[cbind(from, to)] <- 1
  pls <- function(d) {
    X <- scale(d); W <- B; W <- W %*% diag(1 / apply(X %*% W, 2, sd))
    for (t in 1:300) {
      Y <- X %*% W; C <- cor(Y); E <- matrix(0, 7, 7)
      for (k in 1:7) { pre <- A[, k] == 1; suc <- A[k, ] == 1; if (any(pre)) E[pre, k] <- solve(C[pre, pre, drop = FALSE], C[pre, k]); if (any(suc)) E[suc, k] <- C[suc, k] }
      V <- crossprod(X, Y %*% E) * B; V <- V %*% diag(1 / apply(X %*% V, 2, sd)); done <- max(abs(V - W)) < 1e-7; W <- V; if (done) break
    }
    C <- cor(X %*% W); p <- A * 0; for (k in 1:7) { pre <- which(A[, k] == 1); if (length(pre)) p[pre, k] <- solve(C[pre, pre, drop = FALSE], C[pre, k]) }
    p[cbind(from, to)]
  }
  set.seed(1); estimate <- pls(x); b <- replicate(500, pls(x[sample(nrow(x), replace = TRUE), ]))
  invisible(list(estimate, apply(b, 1, sd), apply(b, 1, quantile, c(.025, .975))))
} else {
  suppressPackageStartupMessages(library(psych))
  invisible(describe(x, quant = c(.25, .75)))
  for (s in 0:5) { d <- x[, 5 * s + 1:5]; invisible(alpha(d, warnings = FALSE)); invisible(KMO(cor(d))) }
}
