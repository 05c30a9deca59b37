import type { Company } from '#domain/company.ts';
import type { DeskCall } from '#domain/contract/desk.ts';
import type { CompanySettings } from '#domain/settings.ts';
import { MINUTE, SECOND } from '#domain/time.ts';

/** The unit in which an admin types each duration, ms. */
const UNITS = {
  absenceMs: MINUTE,
  absenceGraceMs: MINUTE,
  noAnswerMs: SECOND,
  answerTargetMs: SECOND,
  lateMs: SECOND,
  botIdleMs: MINUTE,
  goneMs: MINUTE,
  abandonedMs: MINUTE,
  silenceReminderMs: MINUTE,
  silenceCloseMs: MINUTE,
} as const;
export type Duration = keyof typeof UNITS;

function eachDuration<T>(of: (field: Duration) => T): Record<Duration, T> {
  return Object.fromEntries((Object.keys(UNITS) as Duration[]).map((field) => [field, of(field)])) as Record<
    Duration,
    T
  >;
}

/** The settings as the form holds them: durations and numbers as typed. */
export type SettingsDraft = Omit<CompanySettings, Duration | 'maxChats'> &
  Record<Duration | 'maxChats', string> & { name: string };

export function toDraft({ name, settings }: Pick<Company, 'name' | 'settings'>): SettingsDraft {
  const shown = (field: Duration) => String(settings[field] / UNITS[field]);
  return {
    ...settings,
    name,
    maxChats: String(settings.maxChats),
    ...eachDuration(shown),
  };
}

/** The call that is sent to the server. Text that is not a number is sent as -1, so that the server refuses the field by its name. */
export function toCall({ name, ...draft }: SettingsDraft): DeskCall<'saveSettings'> {
  const number = (typed: string) => (/^\s*\d+(\.\d+)?\s*$/.test(typed) ? Number(typed) : -1);
  const ms = (field: Duration) => {
    const value = number(draft[field]);
    return value < 0 ? -1 : Math.round(value * UNITS[field]);
  };
  return {
    name,
    settings: {
      ...draft,
      maxChats: number(draft.maxChats),
      ...eachDuration(ms),
    },
  };
}

/** The form's field for a field of that call: the form is flat. */
export const placeInSettings = (path: string): string => path.replace(/^settings\./, '');
