import * as v from 'valibot';
import { Id } from './text.ts';

/** The last message of a chat that somebody has. */
export type Place = { chatId: string; seq: number };

/** The number of a message in its chat, counted from 1; 0: before the first. */
export const Seq = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(999_999_999));

/** A place as visitors' pages write it, `<chatId>:<seq>`; it becomes a `Place`. */
export const PlaceText = v.pipe(
  v.string(),
  v.regex(/^[^:]{1,128}:\d{1,9}$/, 'place'),
  v.transform((text): Place => {
    const [chatId = '', seq] = text.split(':');
    return { chatId, seq: Number(seq) };
  }),
  v.object({ chatId: Id, seq: Seq }),
);
