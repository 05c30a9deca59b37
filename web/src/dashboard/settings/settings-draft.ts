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
  'firstTargetMs',
  'answerTargetMs',
  'lateMs',
  'botIdleMs',
  'botWarnMs',
  'goneMs',
  'abandonedMs',
  'groupWaitMs',
  'silenceReminderMs',
  'silenceCloseMs',
] as const satisfies readonly (keyof CompanySettings)[];
export type Duration = (typeof DURATIONS)[number];

/** The settings as forms hold them: durations and numbers as typed. */
export type SettingsDraft = Omit<CompanySettings, Duration | 'maxChats'> &
  Record<Duration, TypedSpan> & { maxChats: string; name: string };
export type Setting = keyof SettingsDraft;

/** These settings of a company, as the form of a section holds them. */
export function toDraft<F extends Setting>(
  fields: readonly F[],
  { name, settings }: Pick<Company, 'name' | 'settings'>,
): Pick<SettingsDraft, F> {
  const spans = Object.fromEntries(DURATIONS.map((field) => [field, spanOf(settings[field])]));
  const all = { ...settings, ...spans, name, maxChats: String(settings.maxChats) };
  return Object.fromEntries(fields.map((field) => [field, all[field as keyof typeof all]])) as Pick<SettingsDraft, F>;
}

/**
 * The call that saves a section: its own settings as typed, all others as they are in the company. Text that is not a number is sent as -1, so that the
 * server refuses the field by its name.
 */
export function toCall(
  draft: Partial<SettingsDraft>,
  company: Pick<Company, 'name' | 'settings'>,
): DeskCall<'saveSettings'> {
  const { name = company.name, ...settings } = draft;
  const typed = Object.entries(settings).map(([field, value]) => [field, sentAs(field, value)]);
  return { name, settings: { ...company.settings, ...(Object.fromEntries(typed) as object) } };
}

function sentAs(field: string, value: unknown): unknown {
  if (DURATIONS.some((duration) => duration === field)) return msOf(value as TypedSpan) ?? -1;
  if (field === 'maxChats') return /^\s*\d+(\.\d+)?\s*$/.test(String(value)) ? Number(value) : -1;
  return value;
}

/** The form's field for a field of that call: the form is flat. */
export const placeInSettings = (path: string): string => path.replace(/^settings\./, '');
