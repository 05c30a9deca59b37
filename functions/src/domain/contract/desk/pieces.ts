import * as v from 'valibot';
import { charactersOf } from '../../bot/knowledge-size.ts';
import { MOST_PHRASINGS, MOST_PHRASING_CHARACTERS } from '../limits.ts';
import { Id, line } from '../text.ts';

export const chat = { chatId: Id };
export const topic = { topicId: Id, subtopicId: v.nullable(Id) };
export const Done = v.strictObject({});
export const whole = (min: number, max: number) => v.pipe(v.number(), v.integer(), v.minValue(min), v.maxValue(max));
/** The version that the form was opened with (domain/form.ts). When it is no longer the current one, the save is refused with the current values. */
export const version = v.optional(whole(0, 1e9), 0);
/** The form's version after the save. */
export const Saved = v.strictObject({ version: v.number() });
/** The owner whom the caller sees on the screen (null: nobody). A decision that was made on a stale view is refused. */
export const expectedOwnerId = v.nullable(Id);

export const Phrasings = v.pipe(
  v.array(line(500)),
  v.maxLength(MOST_PHRASINGS),
  v.check((phrasings) => charactersOf(phrasings) <= MOST_PHRASING_CHARACTERS, 'too-much'),
);
