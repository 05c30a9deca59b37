import { createContext } from 'preact';
import type { Piece } from '#domain/words/found-line.ts';

/** A text in pieces, with what somebody looked for marked. */
export type Mark = (text: string) => readonly Piece[];

/** Where a chat was opened from a search: how to mark what was looked for; null anywhere else. */
export const MarkContext = createContext<Mark | null>(null);
