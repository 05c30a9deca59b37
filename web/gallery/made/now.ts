/** The moment at which every scene stands, ms: the hour in which the page was opened, so that what is made is as old on each look. */
export const NOW = Math.floor(Date.now() / 1_000) * 1_000;
