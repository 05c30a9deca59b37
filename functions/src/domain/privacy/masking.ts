import * as v from 'valibot';
import { line } from '../contract/text.ts';
import type { OwnPattern } from './own-pattern.ts';
import { MOST_PATTERNS, PATTERN_MAX, stepsOf } from './own-pattern.ts';

const Own: v.GenericSchema<readonly OwnPattern[]> = v.pipe(
  v.array(
    v.strictObject({
      title: line(60),
      pattern: v.pipe(
        line(PATTERN_MAX),
        v.check((pattern) => stepsOf(pattern) !== null, 'pattern'),
      ),
    }),
  ),
  v.maxLength(MOST_PATTERNS, 'too-many'),
);

/** What a company hides in everything that people write, in the widget before it is sent and again at the door (mask.ts). */
export const Masking = v.strictObject({
  cards: v.boolean(),
  passports: v.boolean(),
  snils: v.boolean(),
  own: Own,
});
