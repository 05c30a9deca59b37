import { same } from './same.ts';
import type { CompanySettings } from './settings.ts';

/** What a change of a company's settings entails; all of it is carried out after the save. */
export type SettingsConsequence =
  | 'route'
  | 'chats are timed anew'
  | 'presences are timed anew'
  | 'report letters are timed anew'
  | 'board changes';

/** The settings from which a chat's `dueAt` is computed (domain/chat/due.ts). */
const LIMITS = [
  'noAnswerMs',
  'absenceGraceMs',
  'lateMs',
  'botIdleMs',
  'goneMs',
  'abandonedMs',
  'groupWaitMs',
  'silenceReminderMs',
  'silenceCloseMs',
] as const;

const ENTAILS: { readonly [C in SettingsConsequence]: (before: CompanySettings, after: CompanySettings) => boolean } = {
  route: (before, after) => after.queueMode === 'auto' && (before.queueMode !== 'auto' || same(before, after)),
  /** Only after a shorter limit or a rule that is switched on, and after other hours. After a longer one the sweep finds chats too early and computes their `dueAt` anew. */
  'chats are timed anew': (before, after) =>
    LIMITS.some((limit) => after[limit] < before[limit]) ||
    after.botWarnMs !== before.botWarnMs ||
    !same(openingOf(before), openingOf(after)) ||
    (before.silenceRule === 'off' && after.silenceRule !== 'off'),
  'presences are timed anew': (before, after) => before.absenceMs !== after.absenceMs,
  'report letters are timed anew': (before, after) => before.timeZone !== after.timeZone,
  'board changes': (before, after) => before.timeZone !== after.timeZone,
};

/**
 * What a change of settings entails. A change that changes nothing was saved before. The process that saved it may have died before the routing, so `route`
 * is named once more.
 */
export function followsSettings(before: CompanySettings, after: CompanySettings): readonly SettingsConsequence[] {
  return (Object.keys(ENTAILS) as SettingsConsequence[]).filter((what) => ENTAILS[what](before, after));
}

/** What the next opening depends on; the zone only where there are hours. */
const openingOf = ({ hours, timeZone }: CompanySettings) => (hours === null ? null : { hours, timeZone });
