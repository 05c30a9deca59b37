import { ANSWER_TARGET } from '../answer-target.ts';
import { LOCALES } from '../locale.ts';
import { PHONE_HOME } from '../phone-home.ts';

type Fields = Readonly<Record<string, unknown>>;

const TODAY = ['phoneCountry', 'answerTargetMs'];

/**
 * A company of any earlier version in today's form. A missing country for phones is that of the company's language, as it was then. A missing target for
 * answers is the target of new companies.
 */
export function companyLikeToday(fields: Fields): Fields {
  const settings = fields['settings'] as Fields | undefined;
  if (settings === undefined || TODAY.every((name) => name in settings)) return fields;
  const locale = LOCALES.find((one) => one === settings['locale']) ?? 'ru';
  return { ...fields, settings: { phoneCountry: PHONE_HOME[locale], answerTargetMs: ANSWER_TARGET, ...settings } };
}
