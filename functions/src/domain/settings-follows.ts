import { same } from './same.ts';
import type { CompanySettings } from './settings.ts';

/** What other settings of a company entail; all of it is carried out after the save. */
export type SettingsConsequence = 'route' | 'chats are timed anew' | 'presences are timed anew';

/** The settings that a chat's `dueAt` is made of (domain/chat/due.ts). */
const LIMITS = ['noAnswerMs', 'absenceGraceMs', 'lateMs', 'botIdleMs'] as const;

const ENTAILS: { readonly [C in SettingsConsequence]: (before: CompanySettings, after: CompanySettings) => boolean } = {
  route: (before, after) => after.queueMode === 'auto' && (before.queueMode !== 'auto' || same(before, after)),
  /** A longer limit is seen by the sweep, which writes anew what it finds too early. */
  'chats are timed anew': (before, after) => LIMITS.some((limit) => after[limit] < before[limit]),
  'presences are timed anew': (before, after) => before.absenceMs !== after.absenceMs,
};

/** What other settings entail. Settings that change nothing have been saved before, and whoever saved them may have died before the routing. */
export function followsSettings(before: CompanySettings, after: CompanySettings): readonly SettingsConsequence[] {
  return (Object.keys(ENTAILS) as SettingsConsequence[]).filter((what) => ENTAILS[what](before, after));
}
