/** The time of every scene, ms: the moment at which the page was opened, so that the data have the same age at each look. */
export const NOW = Math.floor(Date.now() / 1_000) * 1_000;
