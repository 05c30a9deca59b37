import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Param } from './manifest.ts';
import { requiredMemory } from './room.ts';

export type Settings = Readonly<Record<string, string>>;

/** Settings that the deployment itself reads, and no function. */
const OURS = ['FUNCTIONS_URL', 'WEB_APP_ID'];

/** The memories that the platform gives a function, in MiB. */
const MEMORIES = [128, 256, 512, 1_024, 2_048, 4_096, 8_192, 16_384, 32_768];

const isSite = (value: string) => /^https:\/\/[^/\s?#]+$/.test(value);
const isRegion = (value: string) => /^[a-z]+-[a-z]+\d{1,2}$/.test(value);
const isMemory = (value: string) => MEMORIES.includes(Number(value));

/** What a setting must be, where "a text" or "a number" does not say it. */
const RULES: Readonly<Record<string, { holds: (value: string) => boolean; says: string }>> = {
  PUBLIC_URL: { holds: isSite, says: 'must be the site, as in https://chat.example.com, without a slash at the end' },
  FUNCTIONS_URL: { holds: isSite, says: 'must be an address as https://api.example.com, without a slash at the end' },
  MAIL_FROM: {
    holds: (value) => addressIn(value) !== null,
    says: 'must have an e-mail address, as "RTNO chat <chat@example.com>"',
  },
  REGION: { holds: isRegion, says: 'must be a region of Cloud Functions, as europe-west1' },
  // With 0 every visitor would seem to come from Google's own front end, and all of them would share one limit.
  TRUSTED_HOPS: { holds: (value) => Number(value) >= 1, says: 'must be 1 or more in the cloud' },
  MAX_INSTANCES: { holds: (value) => Number(value) >= 1, says: 'must be 1 or more' },
  LLM_PROVIDER: {
    holds: (value) => ['none', 'google', 'openai'].includes(value),
    says: 'must be none, google or openai',
  },
};

/** The address of a sender such as `RTNO chat <chat@example.com>`, or null. */
export const addressIn = (sender: string): string | null =>
  sender.match(/([^\s<>"]+@[^\s<>"]+\.[^\s<>"]+)/)?.[1] ?? null;

/**
 * A deployment's settings as the CLI reads them: functions/.env, and over it functions/.env.PROJECT. `problems` are the lines that are no settings; null
 * when neither file exists.
 */
export function readSettings(folder: string, project: string): { settings: Settings; problems: string[] } | null {
  const { parse }: { parse: (text: string) => { envs: Record<string, string>; errors: string[] } } = createRequire(
    import.meta.url,
  )('firebase-tools/lib/functions/env.js');
  const files = ['.env', `.env.${project}`].map((name) => join(folder, name)).filter(existsSync);
  if (files.length === 0) return null;
  const read = files.map((file) => parse(readFileSync(file, 'utf8')));
  return {
    settings: Object.assign({}, ...read.map(({ envs }) => envs)),
    problems: read.flatMap(({ errors }) => errors.map((line) => `"${line}" is no setting: write NAME=value`)),
  };
}

/** The settings together with the defaults of those that are not set. */
export function withDefaults(settings: Settings, params: readonly Param[]): Settings {
  const presets = params.flatMap(({ name, default: preset }) => (preset === undefined ? [] : [[name, String(preset)]]));
  return { ...Object.fromEntries(presets), ...settings };
}

/** What is wrong with a deployment's settings, each as one line; empty when nothing is. Secrets are not settings and are not looked at. */
export function problemsOf(settings: Settings, params: readonly Param[]): string[] {
  const known = [...params.map(({ name }) => name), ...OURS];
  const strangers = Object.keys(settings).filter((name) => !known.includes(name));
  const secret = params.filter(({ type, name }) => type === 'secret' && settings[name] !== undefined);
  const all = withDefaults(settings, params);
  return [
    ...strangers.map((name) => `${name} is no setting${nearest(name, known)}`),
    ...secret.map(
      ({ name }) => `${name} is a secret: take it out of the file and keep it with firebase functions:secrets:set`,
    ),
    ...params.flatMap((param) => problemOf(param, all[param.name] ?? '')),
    ...OURS.flatMap((name) => (settings[name] ? broken(name, settings[name]) : [])),
    ...roomProblems(all),
  ];
}

function problemOf({ name, type, default: preset }: Param, value: string): string[] {
  if (type === 'secret') return [];
  if (value === '') return preset === undefined || type === 'int' ? [`${name} is not set`] : [];
  if (type === 'int' && !/^\d{1,9}$/.test(value)) return [`${name} must be a whole number`];
  return broken(name, value);
}

function broken(name: string, value: string): string[] {
  if (name.endsWith('_MEMORY') && !isMemory(value)) return [`${name} must be one of ${MEMORIES.join(', ')}`];
  if (name.endsWith('_CONCURRENCY') && !(Number(value) >= 1 && Number(value) <= 1_000))
    return [`${name} must be 1 to 1000`];
  const rule = RULES[name];
  return rule === undefined || rule.holds(value) ? [] : [`${name} ${rule.says}`];
}

function roomProblems(all: Settings): string[] {
  return (['DESK', 'VISITOR', 'STREAM', 'ACCOUNT'] as const).flatMap((door) => {
    const [memory, concurrency] = [Number(all[`${door}_MEMORY`]), Number(all[`${door}_CONCURRENCY`])];
    const required = requiredMemory(door, concurrency);
    return memory >= required || Number.isNaN(required)
      ? []
      : [
          `${door}_MEMORY must be at least ${required} for ${concurrency} requests at once, or ${door}_CONCURRENCY smaller`,
        ];
  });
}

/** The setting that somebody may have meant: one that differs by a letter or two. */
function nearest(name: string, known: readonly string[]): string {
  const meant = known.find((each) => distance(each, name) <= 2);
  return meant === undefined ? '' : `: ${meant} is meant?`;
}

/** How many letters must be put in, taken out or changed to make one word of the other (Levenshtein). */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, i) => i);
  for (const [i, letter] of [...one].entries()) {
    const next = [i + 1];
    for (const [j, that] of [...other].entries())
      next.push(Math.min(next[j]! + 1, row[j + 1]! + 1, row[j]! + (letter === that ? 0 : 1)));
    row = next;
  }
  return row.at(-1)!;
}
