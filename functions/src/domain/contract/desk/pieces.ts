import * as v from 'valibot';
import { charactersOf } from '../../bot/knowledge-size.ts';
import { MOST_PHRASINGS, MOST_PHRASING_CHARACTERS } from '../limits.ts';
import { Id, line } from '../text.ts';

export const chat = { chatId: Id };
export const topic = { topicId: Id, subtopicId: v.nullable(Id) };
export const Done = v.strictObject({});
export const whole = (min: number, max: number) => v.pipe(v.number(), v.integer(), v.minValue(min), v.maxValue(max));
/** What the form began on (domain/form.ts): a save on something older is refused with what is so now. */
export const version = v.optional(whole(0, 1e9), 0);
/** What the form stands on once it is saved. */
export const Saved = v.strictObject({ version: v.number() });
/** Who the person on the screen sees as the owner: a decision on a stale view is refused and not carried out. */
export const expectedOwnerId = v.nullable(Id);

export const Phrasings = v.pipe(
  v.array(line(500)),
  v.maxLength(MOST_PHRASINGS),
  v.check((phrasings) => charactersOf(phrasings) <= MOST_PHRASING_CHARACTERS, 'too-much'),
);
