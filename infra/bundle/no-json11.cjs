/**
 * Stands for the package `json11` in the bundles. The OpenSearch client calls it only with `enableLongNumeralSupport`,
 * which no function sets, and it would be 28 KB of every cold start.
 */
module.exports = {};
