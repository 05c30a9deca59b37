import * as v from 'valibot';
import { ANSWER_TARGET } from './answer-target.ts';
import { MODEL_HELP } from './bot/llm/help.ts';
import { LATER_RULES, LATER_TEXTS } from './later-settings.ts';
import { LOCALES } from './locale.ts';
import { Consent } from './privacy/consent.ts';
import { Keeping } from './privacy/keeping.ts';
import { Masking } from './privacy/masking.ts';
import { HoursSchema } from './hours/hours-schema.ts';
import { PHONE_HOME } from './phone-home.ts';
import { line } from './contract/text.ts';
import type { RatedEnd } from './rating-rules.ts';
import { RATED_ENDS, RATING_COMMENTS, RATING_SCALES } from './rating-rules.ts';
import { SILENCE_RULES } from './silence-rules.ts';
import { FurtherTexts, OWN_TEXTS } from './text/text-schema.ts';
import { DAY, HOUR, MINUTE, SECOND } from './time.ts';

const duration = (min: number, max: number) => v.pipe(v.number(), v.integer(), v.minValue(min), v.maxValue(max));

const RatingAfter: v.GenericSchema<readonly RatedEnd[]> = v.pipe(
  v.array(v.picklist(RATED_ENDS)),
  v.maxLength(RATED_ENDS.length),
  v.check((ends) => new Set(ends).size === ends.length, 'twice'),
  v.readonly(),
);

/** What an admin sets for a company. Durations are milliseconds. */
export const CompanySettings = v.strictObject({
  locale: v.picklist(LOCALES),
  timeZone: line(60),
  /** When people are there; null: always. */
  hours: v.exactOptional(v.nullable(HoursSchema)),
  /** The country of phone numbers without a country code, as an ISO 3166-1 code. */
  phoneCountry: v.pipe(v.string(), v.regex(/^[A-Z]{2}$/, 'country')),
  /** auto: the dispatcher serves the queue; manual: only supervisors and admins assign. */
  queueMode: v.picklist(['auto', 'manual']),
  /** Limit of parallel chats for a new operator. */
  maxChats: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100)),
  /** X of the manual: an operator without input on the device for this long becomes absent. */
  absenceMs: duration(MINUTE, 4 * HOUR),
  /** How long taken chats wait for an absent owner before they go back to the queue. */
  absenceGraceMs: duration(0, HOUR),
  /** An assigned chat that its owner has not taken after this time goes back. */
  noAnswerMs: duration(30 * SECOND, HOUR),
  /** The company's target for the first answer of a person, from the hand-off on. */
  firstTargetMs: v.exactOptional(duration(10 * SECOND, HOUR)),
  /** The target for each further answer to a waiting client: the timer turns amber at half of it, and red at the whole. */
  answerTargetMs: v.optional(duration(10 * SECOND, HOUR), ANSWER_TARGET),
  /** The supervisors are alerted when the visitor of a taken chat waits this long. */
  lateMs: duration(30 * SECOND, 4 * HOUR),
  /** A chat with the bot is closed when the visitor writes nothing for this long. */
  botIdleMs: duration(5 * MINUTE, 24 * HOUR),
  /** How long before that the client is warned; 0: not at all. */
  botWarnMs: v.exactOptional(duration(0, HOUR)),
  /** A visitor who waits in the queue and has had no page open for this long counts as gone. */
  goneMs: v.exactOptional(duration(MINUTE, HOUR)),
  /** A waiting chat is closed when its visitor has been gone for this long. */
  abandonedMs: v.exactOptional(duration(5 * MINUTE, 7 * DAY)),
  /** Whether a taken chat whose visitor says nothing after an answer is closed: after a reminder, `silenceCloseMs` later. */
  silenceRule: v.exactOptional(v.picklist(SILENCE_RULES)),
  silenceReminderMs: v.exactOptional(duration(MINUTE, DAY)),
  silenceCloseMs: v.exactOptional(duration(MINUTE, DAY)),
  /** After which ends a client is asked for a mark, how, and when for words to it. */
  ratingAfter: v.exactOptional(RatingAfter),
  ratingScale: v.exactOptional(v.picklist(RATING_SCALES)),
  ratingComment: v.exactOptional(v.picklist(RATING_COMMENTS)),
  /** A chat waits for its group this long while all of the group are busy; then everybody may have it. */
  groupWaitMs: v.exactOptional(duration(0, HOUR)),
  botLevel: v.picklist(['careful', 'balanced', 'bold']),
  /** Whether a language model may help the bot, where the deployment has one. */
  languageModel: v.optional(v.picklist(MODEL_HELP), 'off'),
  /** What is hidden in what people write (privacy/mask.ts). */
  masking: v.exactOptional(Masking),
  /** How long which data is kept, in days. */
  keeping: v.exactOptional(Keeping),
  /** What clients are asked to agree to. */
  consent: v.exactOptional(Consent),
  ...OWN_TEXTS,
  /** The texts in further languages that the company offers; a language without a text falls back to the company's own (text/say-text.ts). */
  texts: v.exactOptional(FurtherTexts),
});
/** What a call leaves out, since a dashboard of an earlier version does not know it, stays as it is in the company. */
export type CompanySettings = Required<v.InferOutput<typeof CompanySettings>>;

const TIMES = {
  queueMode: 'auto',
  maxChats: 5,
  absenceMs: 10 * MINUTE,
  absenceGraceMs: 3 * MINUTE,
  noAnswerMs: 3 * MINUTE,
  answerTargetMs: ANSWER_TARGET,
  lateMs: 5 * MINUTE,
  botIdleMs: 30 * MINUTE,
  ...LATER_RULES,
  botLevel: 'balanced',
  languageModel: 'off',
} as const;

/** What a new company starts with, in its language. */
export const DEFAULT_SETTINGS = {
  ru: {
    ...TIMES,
    locale: 'ru',
    timeZone: 'Europe/Moscow',
    phoneCountry: PHONE_HOME.ru,
    interceptText: 'Здравствуйте! Меня зовут {operator}, я помогу вам.',
    greetingText: 'Здравствуйте! Опишите свой вопрос, и мы ответим.',
    handOffText: 'Соединяю вас с оператором.',
    queueText: 'Все операторы сейчас заняты. Вам ответят, как только кто-нибудь освободится. Ждать примерно {wait}.',
    reconnectText: 'Соединяем вас с другим оператором.',
    clarifyText: 'Уточните, пожалуйста, что вы имели в виду:',
    closedText: 'Диалог завершён. Спасибо за обращение!',
    ...LATER_TEXTS.ru,
  },
  en: {
    ...TIMES,
    locale: 'en',
    timeZone: 'Europe/London',
    phoneCountry: PHONE_HOME.en,
    interceptText: 'Hello! My name is {operator}, and I’ll be helping you.',
    greetingText: 'Hello! Tell us what you need help with.',
    handOffText: 'I’m connecting you with an operator.',
    queueText: 'All operators are busy right now. We’ll reply as soon as someone is free. The wait is about {wait}.',
    reconnectText: 'We’re connecting you with another operator.',
    clarifyText: 'Please tell me what you meant:',
    closedText: 'This conversation has ended. Thank you for contacting us!',
    ...LATER_TEXTS.en,
  },
} as const satisfies Record<(typeof LOCALES)[number], CompanySettings>;
