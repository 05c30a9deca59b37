import type { Unknown } from './cloud.ts';

/**
 * What a check of a project has found, in one line.
 * `good`: as it should be. `todo`: must be done before a deployment; `says` is what to do. `later`: not there yet, and brought by the deployment itself.
 * `tick`: cannot be checked from here, so a person must look.
 */
export type Finding = { what: string; state: 'good' | 'todo' | 'later' | 'tick'; says: string };

export const good = (what: string, says: string): Finding => ({ what, state: 'good', says });
export const todo = (what: string, says: string): Finding => ({ what, state: 'todo', says });
export const later = (what: string, says: string): Finding => ({ what, state: 'later', says });
export const tick = (what: string, says: string): Finding => ({ what, state: 'tick', says });

/** What could not be read: a person looks, or, where nobody answered, the command is repeated. */
export const unread = (what: string, { why, again }: Unknown, says: string): Finding =>
  again ? todo(what, `cannot be read (${why}): try again`) : tick(what, `${says} (${why})`);

const SIGN = { good: 'ok  ', todo: 'TODO', later: 'soon', tick: '[ ] ' } as const;

/** The findings as lines: first all that was checked, then what a person must look at, as a list to tick. */
export function linesOf(findings: readonly Finding[]): string[] {
  const wide = Math.max(...findings.map(({ what }) => what.length));
  const line = ({ what, state, says }: Finding) => `  ${SIGN[state]}  ${what.padEnd(wide)}  ${says}`;
  const checked = findings.filter(({ state }) => state !== 'tick').map(line);
  const ticks = findings.filter(({ state }) => state === 'tick').map(line);
  return [
    ...checked,
    ...(ticks.length === 0 ? [] : ['', 'Cannot be checked from here; please look and tick:', ...ticks]),
  ];
}

export const isReady = (findings: readonly Finding[]): boolean => findings.every(({ state }) => state !== 'todo');
