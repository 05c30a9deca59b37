import type { Company } from '#domain/company.ts';
import type { DeskCall } from '#domain/contract/desk.ts';
import type { CompanySettings } from '#domain/settings.ts';
import type { TypedSpan } from '../time/span.ts';
import { msOf, spanOf } from '../time/span.ts';

/** The settings that are durations. */
const DURATIONS = [
  'absenceMs',
  'absenceGraceMs',
  'noAnswerMs',
  'answerTargetMs',
  'lateMs',
  'botIdleMs',
  'goneMs',
  'abandonedMs',
  'silenceReminderMs',
  'silenceCloseMs',
] as const satisfies readonly (keyof CompanySettings)[];
export type Duration = (typeof DURATIONS)[number];

function eachDuration<T>(of: (field: Duration) => T): Record<Duration, T> {
  return Object.fromEntries(DURATIONS.map((field) => [field, of(field)])) as Record<Duration, T>;
}

/** The settings as the form holds them: durations and numbers as typed. */
export type SettingsDraft = Omit<CompanySettings, Duration | 'maxChats'> &
  Record<Duration, TypedSpan> & { maxChats: string; name: string };

export function toDraft({ name, settings }: Pick<Company, 'name' | 'settings'>): SettingsDraft {
  return {
    ...settings,
    name,
    maxChats: String(settings.maxChats),
    ...eachDuration((field) => spanOf(settings[field])),
  };
}

/** The call that is sent to the server. Text that is not a number is sent as -1, so that the server refuses the field by its name. */
export function toCall({ name, ...draft }: SettingsDraft): DeskCall<'saveSettings'> {
  const number = (typed: string) => (/^\s*\d+(\.\d+)?\s*$/.test(typed) ? Number(typed) : -1);
  return {
    name,
    settings: {
      ...draft,
      maxChats: number(draft.maxChats),
      ...eachDuration((field) => msOf(draft[field]) ?? -1),
    },
  };
}

/** The form's field for a field of that call: the form is flat. */
export const placeInSettings = (path: string): string => path.replace(/^settings\./, '');
