import { ANSWER_TARGET } from '../answer-target.ts';
import { LATER_RULES, LATER_TEXTS } from '../later-settings.ts';
import { LOCALES } from '../locale.ts';
import { PHONE_HOME } from '../phone-home.ts';

type Fields = Readonly<Record<string, unknown>>;

const TODAY = ['phoneCountry', 'answerTargetMs', ...Object.keys({ ...LATER_RULES, ...LATER_TEXTS.ru })];

/**
 * A company of any earlier version in today's form. A missing country for phones is that of the company's language, as it was then. Other missing times
 * and texts are those of new companies.
 */
export function companyLikeToday(fields: Fields): Fields {
  const settings = fields['settings'] as Fields | undefined;
  if (settings === undefined || TODAY.every((name) => name in settings)) return fields;
  const locale = LOCALES.find((one) => one === settings['locale']) ?? 'ru';
  const today = { phoneCountry: PHONE_HOME[locale], answerTargetMs: ANSWER_TARGET, ...LATER_RULES };
  // What was said until now when nobody answered.
  const noAnswerText = settings['reconnectText'];
  const texts = { ...LATER_TEXTS[locale], ...(noAnswerText === undefined ? {} : { noAnswerText }) };
  // There was one target for all answers.
  const firstTargetMs = settings['answerTargetMs'] ?? ANSWER_TARGET;
  return { ...fields, settings: { ...today, firstTargetMs, ...texts, ...settings } };
}
