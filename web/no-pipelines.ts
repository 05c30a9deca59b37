/**
 * Stands in for the regular expressions of Firestore's pipelines (package `re2js`, 30 KB sent), of which the dashboard has none: its queries are plain.
 * The SDK catches what is thrown here and gives the pipeline no result.
 */
export const RE2JS = {
  compile(): never {
    throw new Error('The dashboard has no pipelines');
  },
};
