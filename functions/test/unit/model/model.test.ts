import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isMuted } from '../../../src/domain/visitor.ts';
import { REFUSAL_CODES } from '../../../src/domain/refusal.ts';
import { MINUTE } from '../../../src/domain/time.ts';
import { broken, leftWaiting } from '../../invariants.ts';
import { overdue } from '../../overdue.ts';
import type { Outcome } from './shell.ts';
import { Shell, TEAM, VISITORS } from './shell.ts';
import type { Step } from './steps.ts';
import { anyStep, perform } from './steps.ts';

/** Everything that a refusal must leave as it was. */
const saved = (shell: Shell) => [...shell.chats.values(), ...shell.operators.values(), ...shell.visitors.values()];

/** One step, and all that must hold after it. */
function go(shell: Shell, step: Step): Outcome {
  const before = saved(shell);
  const written = [...shell.transcripts.values()].reduce((sum, { length }) => sum + length, 0);
  const silenced = step.do === 'visitorWrites' && mayNotWrite(shell, step.visitorId);
  const { outcome, wrong } = perform(shell, step);
  expect(wrong).toEqual([]);
  expect(broken(shell.everything())).toEqual([]);
  if (!outcome.ok) {
    expect(Object.hasOwn(REFUSAL_CODES, outcome.reason)).toBe(true);
    if (step.do !== 'edit') expect(saved(shell).every((one, i) => one === before[i])).toBe(true);
  }
  if (silenced) expect([...shell.transcripts.values()].reduce((sum, { length }) => sum + length, 0)).toBe(written);
  if (step.do === 'dispatch' && shell.settings.queueMode === 'auto')
    expect(leftWaiting(shell.everything(), shell.now)).toEqual([]);
  return outcome;
}

function mayNotWrite(shell: Shell, visitorId: string): boolean {
  const who = shell.visitors.get(visitorId)!;
  return who.blocked || isMuted(who, shell.now);
}

/** The frozen figures are those that were counted while the time passed. */
function expectMeasured(shell: Shell): void {
  for (const chat of shell.chats.values()) {
    if (chat.state !== 'closed') continue;
    const { bot, waiting, handling } = shell.spent.get(chat.id)!;
    const { metrics } = chat;
    expect(metrics.waitingMs ?? 0).toBe(waiting);
    expect(metrics.durationMs).toBe(bot + waiting + [...handling.values()].reduce((sum, ms) => sum + ms, 0));
    for (const { operatorId, handlingMs } of metrics.shares) expect(handlingMs).toBe(handling.get(operatorId) ?? 0);
    expect(metrics.handlingMs ?? 0).toBe(metrics.durationMs - bot - waiting);
  }
}

/** Lets a sweep and a dispatch run each minute, as in life, until nothing is left to be done. */
function settle(shell: Shell): void {
  shell.settings = { ...shell.settings, queueMode: 'auto' };
  for (let minute = 0; minute < 12; minute++) {
    go(shell, { do: 'time', ms: MINUTE });
    go(shell, { do: 'sweep' });
    go(shell, { do: 'dispatch' });
  }
}

let reached: Set<string> | undefined;

/** Goes through many histories, once for all tests of this file: every step that was taken, every refusal and every state that came of it. */
function goThroughHistories(): Set<string> {
  if (reached !== undefined) return reached;
  const seen = new Set<string>();
  fc.assert(
    fc.property(fc.array(anyStep, { maxLength: 70, size: 'max' }), (history) => {
      const shell = new Shell(TEAM, VISITORS);
      for (const step of history) {
        const outcome = go(shell, step);
        seen.add(outcome.ok ? step.do : outcome.reason);
      }
      for (const { state } of shell.chats.values()) seen.add(state);
      settle(shell);
      expectMeasured(shell);
      expectNobodyForgotten(shell);
    }),
    { numRuns: 2_000 },
  );
  return (reached = seen);
}

describe('A company, whatever happens in whatever order, twice, late or not at all', () => {
  test('keeps every invariant or says in one of its words why not', () => {
    goThroughHistories();
  });

  test('and these histories have been everywhere: every state, and every refusal that a verb knows', () => {
    const everywhere =
      'bot queued assigned active closed take close visitorEnds returnToBot transfer assign decline chat-closed nothing-offered chat-not-taken chat-not-waiting ' +
      'chat-not-closed already-taken already-owner not-owner not-allowed bot-silenced operator-not-working operator-inactive ' +
      'over-limit muted blocked status-by-system deactivated last-admin message-id-reused';
    expect(everywhere.split(' ').filter((what) => !goThroughHistories().has(what))).toEqual([]);
  });
});

/** After some quiet minutes nothing is overdue, and nobody waits whom somebody could serve. */
function expectNobodyForgotten(shell: Shell): void {
  for (const chat of shell.chats.values())
    expect(overdue(chat, shell.ownerOf(chat), shell.settings, shell.now, MINUTE)).toEqual([]);
  expect(leftWaiting(shell.everything(), shell.now)).toEqual([]);
}
