import { useWork } from '../work/context.ts';
import { KEPT_KINDS } from '#domain/privacy/keeping.ts';
import type { Shown } from '../form/choices.tsx';
import type { TypedSpan } from '../time/span.ts';
import { partsOfSpan } from '../time/span.ts';
import type { SettingsDraft } from './settings-draft.ts';
import { useText } from './words.ts';

const KINDS = ['cards', 'passports', 'snils'] as const;

/** How every setting is named, and how its value is told, where two admins have changed the same one. */
export function useShown(): Shown<SettingsDraft> {
  const { phones } = useWork();
  const text = useText();
  const { settings, common } = text;
  const timed = (label: string) => ({
    label,
    text: (value: TypedSpan) => {
      const { typed, unit } = partsOfSpan(value);
      return `${typed} ${common.units[unit]}`;
    },
  });
  return {
    name: { label: settings.name },
    locale: { label: settings.language, text: (value) => common.languages[value] },
    timeZone: { label: settings.timeZone },
    phoneCountry: {
      label: settings.phoneCountry,
      text: (code) => phones.countries.value.find(({ value }) => value === code)?.label ?? code,
    },
    absenceMs: timed(settings.absence),
    absenceGraceMs: timed(settings.absenceGrace),
    maxChats: { label: settings.maxChats },
    queueMode: { label: settings.queueMode, text: (value) => settings.queueModes[value] },
    firstTargetMs: timed(settings.firstTarget),
    answerTargetMs: timed(settings.answerTarget),
    noAnswerMs: timed(settings.noAnswer),
    lateMs: timed(settings.late),
    goneMs: timed(settings.gone),
    abandonedMs: timed(settings.abandoned),
    groupWaitMs: timed(settings.groupWait),
    silenceRule: { label: settings.silence, text: (value) => settings.silenceRules[value] },
    silenceReminderMs: timed(settings.silenceReminder),
    silenceCloseMs: timed(settings.silenceClose),
    botLevel: { label: settings.botLevel, text: (value) => text.level[value] },
    botIdleMs: timed(settings.botIdle),
    botWarnMs: timed(settings.botWarn),
    ratingAfter: {
      label: settings.ratingAfter,
      text: (ends) => ends.map((end) => settings.ratedEnds[end]).join(', ') || settings.ratedNone,
    },
    ratingScale: { label: settings.ratingScale, text: (value) => settings.ratingScales[value] },
    ratingComment: { label: settings.ratingComment, text: (value) => settings.ratingComments[value] },
    languageModel: { label: settings.languageModel, text: (value) => settings.modelHelp[value] },
    masking: {
      label: settings.masking,
      text: ({ own, ...kinds }) =>
        [
          ...KINDS.filter((kind) => kinds[kind]).map((kind) => settings.masked[kind]),
          ...own.map(({ title }) => title),
        ].join(', ') || settings.maskedNothing,
    },
    keeping: {
      label: settings.keeping,
      text: (kept) =>
        KEPT_KINDS.map((kind) => `${settings.kept[kind]}: ${kept[kind] || settings.keptForever}`).join(', '),
    },
    consent: { label: settings.consent, text: ({ asked, text: wording }) => (asked ? wording : settings.consentOff) },
    interceptText: { label: settings.intercept },
    greetingText: { label: settings.greeting },
    handOffText: { label: settings.handOff },
    queueText: { label: settings.queueText },
    reconnectText: { label: settings.reconnect },
    clarifyText: { label: settings.clarify },
    closedText: { label: settings.closedText },
    abandonedText: { label: settings.abandonedText },
    silenceText: { label: settings.silenceText },
    botReminderText: { label: settings.botReminderText },
    noAnswerText: { label: settings.noAnswerText },
    ratingText: { label: settings.ratingText },
    outsideText: { label: settings.outsideText },
    hours: {
      label: settings.hours,
      text: (hours) =>
        hours === null
          ? settings.hoursAlways
          : settings.hoursOf(Object.values(hours.week).flat().length, hours.exceptions.length),
    },
    texts: {
      label: settings.texts,
      text: (texts) =>
        Object.keys(texts)
          .map((one) => common.languages[one as 'ru'])
          .join(', '),
    },
  };
}
