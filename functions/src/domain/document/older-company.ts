import { ANSWER_TARGET } from '../answer-target.ts';
import { LOCALES } from '../locale.ts';
import { PHONE_HOME } from '../phone-home.ts';

type Fields = Readonly<Record<string, unknown>>;

const TODAY = ['phoneCountry', 'answerTargetMs'];

/**
 * A company of any earlier version as one of today: where nobody chose a country for phones, its language stands for it, as it did then; where nobody
 * chose a target for answers, there is the one of new companies.
 */
export function companyLikeToday(fields: Fields): Fields {
  const settings = fields['settings'] as Fields | undefined;
  if (settings === undefined || TODAY.every((name) => name in settings)) return fields;
  const locale = LOCALES.find((one) => one === settings['locale']) ?? 'ru';
  return { ...fields, settings: { phoneCountry: PHONE_HOME[locale], answerTargetMs: ANSWER_TARGET, ...settings } };
}
