/**
 * Replaces the package `re2js` (30 KB sent), which only Firestore's pipelines need for regular expressions. The dashboard uses no pipelines. The SDK
 * catches the error thrown here and gives the pipeline no result.
 */
export const RE2JS = {
  compile(): never {
    throw new Error('The dashboard has no pipelines');
  },
};
