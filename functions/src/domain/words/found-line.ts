import type { Line } from './part.ts';
import type { Spot } from './scan.ts';
import { scan } from './scan.ts';
import type { Wanted } from './wanted.ts';

/** A piece of a found line; `found`: it is what somebody looked for. */
export type Piece = { text: string; found: boolean };
export type FoundLine = Pick<Line, 'seq' | 'from'> & { pieces: readonly Piece[] };

/** How much of a long line is shown, in UTF-16 units, and how much of it before what was found. */
const SHOWN = 160;
const BEFORE = 40;
/** The words of visitors come first: they are what most searches are about. */
const ORDER: readonly Line['from'][] = ['visitor', 'operator', 'bot'];

/** Does a conversation hold each phrase in one of its lines? */
export function holdsPhrases(lines: readonly Line[], { phrases }: Pick<Wanted, 'phrases'>): boolean {
  return phrases.every((phrase) => lines.some(({ text }) => holds(text, phrase)));
}

/**
 * The lines that are shown for a found conversation: the one with the most of the wanted words, and another one if it has words that the first one lacks.
 */
export function foundLines(lines: readonly Line[], wanted: Wanted): FoundLine[] {
  const [phrase] = wanted.phrases;
  const scored = lines.flatMap((line) => {
    const spots = spotsIn(line.text, wanted);
    if (spots.length === 0) return [];
    const keys = new Set(spots.flatMap((spot) => spot.keys.filter((key) => wanted.keys.includes(key))));
    const isWhole = phrase !== undefined && holds(line.text, phrase);
    return [{ line, spots, keys, score: keys.size + (isWhole ? wanted.keys.length : 0) }];
  });
  scored.sort((a, b) => b.score - a.score || ORDER.indexOf(a.line.from) - ORDER.indexOf(b.line.from));
  const [best] = scored;
  if (best === undefined) return [];
  const missing = (keys: ReadonlySet<string>) => [...keys].filter((key) => !best.keys.has(key)).length;
  const other = scored.toSorted((a, b) => missing(b.keys) - missing(a.keys))[0];
  const shown = other !== undefined && missing(other.keys) > 0 ? [best, other] : [best];
  return shown
    .toSorted((a, b) => a.line.seq - b.line.seq)
    .map(({ line: { seq, from, text }, spots }) => ({ seq, from, pieces: cut(text, spots) }));
}

/** A whole text in pieces, for marking what was found in it. */
export function piecesOf(text: string, wanted: Wanted): Piece[] {
  return pieces(text, spotsIn(text, wanted));
}

/** The places of wanted words, in order and without overlaps. */
function spotsIn(text: string, { keys }: Wanted): Spot[] {
  const spots = scan(text).filter((spot) => spot.keys.some((key) => keys.includes(key)));
  spots.sort((a, b) => a.from - b.from || b.to - a.to);
  return spots.filter((spot, at) => spots.slice(0, at).every(({ to }) => to <= spot.from));
}

function holds(text: string, phrase: readonly string[]): boolean {
  const inOrder = scan(text).filter(({ joined }) => !joined);
  return inOrder.some((_, start) => phrase.every((key, at) => inOrder[start + at]?.keys.includes(key)));
}

function pieces(text: string, spots: readonly Spot[]): Piece[] {
  const cuts: Piece[] = [];
  let at = 0;
  for (const { from, to } of spots) {
    if (from > at) cuts.push({ text: text.slice(at, from), found: false });
    cuts.push({ text: text.slice(from, to), found: true });
    at = to;
  }
  if (at < text.length) cuts.push({ text: text.slice(at), found: false });
  return cuts;
}

/** The part of a line around the first thing found, cut between words. */
function cut(text: string, spots: readonly Spot[]): Piece[] {
  const first = spots[0]?.from ?? 0;
  const start = first <= BEFORE ? 0 : wordStart(text, first - BEFORE, first);
  const end = Math.min(text.length, start + SHOWN);
  const inside = spots
    .filter(({ from, to }) => from >= start && to <= end)
    .map((spot) => ({ ...spot, from: spot.from - start, to: spot.to - start }));
  const shown = pieces(text.slice(start, end), inside);
  return [
    ...(start > 0 ? [{ text: '… ', found: false }] : []),
    ...shown,
    ...(end < text.length ? [{ text: '…', found: false }] : []),
  ];
}

/** The beginning of a word after a place, so that no word is cut; the found thing itself at the latest. */
function wordStart(text: string, place: number, latest: number): number {
  const space = text.slice(place, latest).search(/\s/);
  return space === -1 ? latest : place + space + 1;
}
