import type { Tried } from '#domain/rules/example.ts';
import type { Setting, SettingsDraft } from '../settings/settings-draft.ts';
import { msOf } from '../time/span.ts';

/** The settings of "Правила работы". */
export const FIELDS = [
  'maxChats',
  'queueMode',
  'firstTargetMs',
  'answerTargetMs',
  'lateMs',
  'absenceMs',
  'absenceGraceMs',
  'noAnswerMs',
  'goneMs',
  'abandonedMs',
  'silenceRule',
  'silenceReminderMs',
  'silenceCloseMs',
  'botIdleMs',
  'botWarnMs',
  'ratingAfter',
  'ratingScale',
  'ratingComment',
] as const satisfies readonly Setting[];
export type RulesDraft = Pick<SettingsDraft, (typeof FIELDS)[number]>;

/** What is typed, as the examples try it; null where it is no number. */
export function triedOf(draft: RulesDraft): Tried {
  const { silenceRule, ratingAfter, maxChats } = draft;
  return {
    absenceGraceMs: msOf(draft.absenceGraceMs),
    noAnswerMs: msOf(draft.noAnswerMs),
    firstTargetMs: msOf(draft.firstTargetMs),
    answerTargetMs: msOf(draft.answerTargetMs),
    lateMs: msOf(draft.lateMs),
    goneMs: msOf(draft.goneMs),
    abandonedMs: msOf(draft.abandonedMs),
    silenceReminderMs: msOf(draft.silenceReminderMs),
    silenceCloseMs: msOf(draft.silenceCloseMs),
    botIdleMs: msOf(draft.botIdleMs),
    botWarnMs: msOf(draft.botWarnMs),
    maxChats: /^\s*[1-9]\d*\s*$/.test(maxChats) ? Number(maxChats) : null,
    silenceRule,
    ratingAfter,
  };
}
