import { stem } from './stem.ts';
import { tokenize } from './tokenize.ts';

/** A word as it was written, and the stem that it counts as. */
export type Word = { token: string; stem: string };

export const wordOf = (token: string): Word => ({ token, stem: stem(token) });
export const wordsOf = (text: string): Word[] => tokenize(text).map(wordOf);
