import type { Setting } from './settings-draft.ts';
import type { SettingsSection } from './sections.ts';
import type * as ru from './words.ru.ts';

type Words = typeof ru.settings;

/** Where a setting stands, and what it is called there. */
export type SettingPlace = { section: SettingsSection; label: (words: Words) => string };

const inSection =
  (section: SettingsSection) =>
  (label: (words: Words) => string): SettingPlace => ({ section, label });
const company = inSection('company');
const rules = inSection('rules');
const texts = inSection('texts');
const bot = inSection('bot');
const privacy = inSection('privacy');

/** The place of every setting, for whoever looks for one by its name; null for one that is a section by itself, which is found by the name of the section. A new setting without a line does not compile. */
export const SETTING_PLACES: Readonly<Record<Setting, SettingPlace | null>> = {
  name: company(({ name }) => name),
  locale: company(({ language }) => language),
  timeZone: company(({ timeZone }) => timeZone),
  phoneCountry: company(({ phoneCountry }) => phoneCountry),
  hours: null,
  absenceMs: rules(({ absence }) => absence),
  absenceGraceMs: rules(({ absenceGrace }) => absenceGrace),
  maxChats: rules(({ maxChats }) => maxChats),
  queueMode: rules(({ queueMode }) => queueMode),
  firstTargetMs: rules(({ firstTarget }) => firstTarget),
  answerTargetMs: rules(({ answerTarget }) => answerTarget),
  noAnswerMs: rules(({ noAnswer }) => noAnswer),
  lateMs: rules(({ late }) => late),
  goneMs: rules(({ gone }) => gone),
  abandonedMs: rules(({ abandoned }) => abandoned),
  groupWaitMs: inSection('groups')(({ groupWait }) => groupWait),
  silenceRule: rules(({ silence }) => silence),
  silenceReminderMs: rules(({ silenceReminder }) => silenceReminder),
  silenceCloseMs: rules(({ silenceClose }) => silenceClose),
  ratingAfter: rules(({ ratingAfter }) => ratingAfter),
  ratingScale: rules(({ ratingScale }) => ratingScale),
  ratingComment: rules(({ ratingComment }) => ratingComment),
  botLevel: bot(({ botLevel }) => botLevel),
  botIdleMs: bot(({ botIdle }) => botIdle),
  botWarnMs: bot(({ botWarn }) => botWarn),
  languageModel: bot(({ languageModel }) => languageModel),
  masking: privacy(({ masking }) => masking),
  keeping: privacy(({ keeping }) => keeping),
  consent: privacy(({ consent }) => consent),
  outsideText: texts(({ outsideText }) => outsideText),
  interceptText: texts(({ intercept }) => intercept),
  greetingText: texts(({ greeting }) => greeting),
  handOffText: texts(({ handOff }) => handOff),
  queueText: texts(({ queueText }) => queueText),
  reconnectText: texts(({ reconnect }) => reconnect),
  clarifyText: texts(({ clarify }) => clarify),
  closedText: texts(({ closedText }) => closedText),
  abandonedText: texts(({ abandonedText }) => abandonedText),
  silenceText: texts(({ silenceText }) => silenceText),
  botReminderText: texts(({ botReminderText }) => botReminderText),
  noAnswerText: texts(({ noAnswerText }) => noAnswerText),
  ratingText: texts(({ ratingText }) => ratingText),
  texts: texts(({ texts }) => texts),
};
