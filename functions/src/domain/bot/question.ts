import type { Known } from './repair.ts';
import { repairedWords } from './repair.ts';
import { smallTalkOf } from './small-talk.ts';

/** A part of a message that may ask something of its own. */
export type Question = { text: string; marked: boolean };

const MOST = 6;
const SHORTEST_WORDS = 2;
const SENTENCE = /(?<=[?!.…;])\s+|\n+/;
const JOINED =
  /,?\s+(?:и|а|а также|and|also)\s+(?=(?:как|какой|какая|какие|сколько|когда|где|куда|можно|почему|есть ли|what|how|when|where|why|can|could|do|is|are)\s)/i;

/** The questions of a message, without politeness; `marked` ones end with a question mark. A message of one question gives that question alone. */
export function questionsOf(text: string, known: Known): Question[] {
  const parts = text
    .split(SENTENCE)
    .flatMap((sentence) =>
      sentence.split(JOINED).map((part) => ({ text: part, marked: sentence.trimEnd().endsWith('?') })),
    );
  return parts
    .filter((part) => {
      const words = repairedWords(part.text, known);
      return words.length >= SHORTEST_WORDS && smallTalkOf(words) === null;
    })
    .slice(0, MOST);
}
