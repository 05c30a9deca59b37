import type { Wait } from '../board/lately.ts';
import type { Locale } from '../locale.ts';
import type { Ms } from '../time.ts';
import { expectedWait } from '../waiting-time.ts';
import { holds } from './fill-text.ts';
import type { Voice } from './say-text.ts';
import { sayText, writtenText } from './say-text.ts';
import { spanWords } from './span-words.ts';

/** What a company's queue is told from: its words, its latest answers, and whether anybody is at work to go on. */
export type Queue = { voice: Voice; waits: readonly Wait[]; isStaffed: boolean };

/** What a client in the queue reads, and whether it names their place. The wait is told only while somebody is at work. */
export function queueWords(
  { voice, waits, isStaffed }: Queue,
  locale: Locale,
  position: number,
  now: Ms,
): { text: string; placed: boolean } {
  const wait = isStaffed ? expectedWait(position, waits, now) : null;
  const text = sayText(voice, 'queueText', locale, {
    position: String(position),
    ...(wait === null ? {} : { wait: spanWords(wait, locale) }),
  });
  return { text, placed: holds(writtenText(voice, 'queueText', locale), 'position') };
}
