import * as v from 'valibot';
import { paragraph } from '../contract/text.ts';
import { LOCALES } from '../locale.ts';
import type { TextKey } from './company-texts.ts';
import { LATER_KEYS, TEXT_KEYS, TEXT_MAX } from './company-texts.ts';
import { unknownIn } from './fill-text.ts';

/** One text of a company; what stands in braces must be something that this text may leave open. */
const words = (key: TextKey) =>
  v.pipe(
    paragraph(TEXT_MAX),
    v.check((text) => unknownIn(text, key).length === 0, 'variable'),
  );
type Words = ReturnType<typeof words>;
type Later = (typeof LATER_KEYS)[number];

const isLater = (key: TextKey): boolean => LATER_KEYS.some((later) => later === key);

/** The texts in the company's own language. Those that earlier versions do not know may be left out. */
export const OWN_TEXTS = Object.fromEntries(
  TEXT_KEYS.map((key) => [key, isLater(key) ? v.exactOptional(words(key)) : words(key)]),
) as { [K in TextKey]: K extends Later ? v.ExactOptionalSchema<Words, undefined> : Words };

const OfLanguage = v.strictObject(
  Object.fromEntries(TEXT_KEYS.map((key) => [key, v.exactOptional(words(key))])) as {
    [K in TextKey]: v.ExactOptionalSchema<Words, undefined>;
  },
);
export type TextsOfLanguage = v.InferOutput<typeof OfLanguage>;

/** The texts in other languages. */
export const FurtherTexts = v.strictObject(
  Object.fromEntries(LOCALES.map((locale) => [locale, v.exactOptional(OfLanguage)])) as {
    [L in (typeof LOCALES)[number]]: v.ExactOptionalSchema<typeof OfLanguage, undefined>;
  },
);
