import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isMuted } from '../../../src/domain/visitor.ts';
import type { Chat } from '../../../src/domain/chat.ts';
import { ENDINGS } from '../../../src/domain/ending.ts';
import { OPENINGS } from '../../../src/domain/group/chat-group.ts';
import { REFUSAL_CODES } from '../../../src/domain/refusal.ts';
import { MINUTE } from '../../../src/domain/time.ts';
import { broken, leftWaiting } from '../../invariants.ts';
import { overdue } from '../../overdue.ts';
import type { Outcome } from './memory.ts';
import { waitForNobody } from './groups.ts';
import { TEAM, VISITORS } from './people.ts';
import { Shell } from './shell.ts';
import type { Step } from './steps.ts';
import { anyStep, perform } from './steps.ts';

/** Every document that a refusal must leave unchanged. */
const saved = (shell: Shell) => [...shell.chats.values(), ...shell.operators.values(), ...shell.visitors.values()];

/** Takes one step, and checks everything that must hold after any step. */
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
    expect([...leftWaiting(shell.everything(), shell.now), ...waitForNobody(shell)]).toEqual([]);
  return outcome;
}

function mayNotWrite(shell: Shell, visitorId: string): boolean {
  const who = shell.visitors.get(visitorId)!;
  return who.blocked || isMuted(who, shell.now);
}

/** The figures stored at the close equal those that the model counted while time passed. */
function expectMeasured(shell: Shell): void {
  for (const chat of shell.chats.values()) {
    if (chat.state !== 'closed') continue;
    const { bot, waiting, gone, handling } = shell.spent.get(chat.id)!;
    const { metrics } = chat;
    expect(metrics.waitingMs ?? 0).toBe(waiting);
    expect(metrics.durationMs).toBe(bot + waiting + gone + [...handling.values()].reduce((sum, ms) => sum + ms, 0));
    for (const { operatorId, handlingMs } of metrics.shares) expect(handlingMs).toBe(handling.get(operatorId) ?? 0);
    expect(metrics.handlingMs ?? 0).toBe(metrics.durationMs - bot - waiting - gone);
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

/** What the visitor of a chat was told, and how the chat has ended. */
function told({ transcripts }: Shell, chat: Chat): string[] {
  const notices = transcripts.get(chat.id)!.flatMap((one) => (one.kind === 'notice' ? [`told ${one.notice}`] : []));
  return [...notices, ...(chat.state === 'closed' ? [chat.ending!] : [])];
}

/** Plays many histories, once for all tests of this file. Gives the steps that were taken, and the refusals and states that were met. */
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
      const look = () => {
        for (const chat of shell.chats.values())
          for (const what of [chat.state, `opened: ${chat.group?.openedFor}`, ...told(shell, chat)]) seen.add(what);
      };
      look();
      settle(shell);
      look();
      expectMeasured(shell);
      expectNobodyForgotten(shell);
    }),
    { numRuns: 2_000 },
  );
  return (reached = seen);
}

describe('A company in which things happen in any order, twice, late or not at all', () => {
  test('keeps every invariant, and each refusal has a known reason', () => {
    goThroughHistories();
  });

  test('meets every state, and every refusal that a verb can give', () => {
    const everywhere =
      'bot queued assigned active closed take close visitorEnds returnToBot transfer assign decline chat-closed nothing-offered chat-not-taken chat-not-waiting ' +
      'chat-not-closed already-taken already-owner not-owner not-allowed bot-silenced operator-not-working operator-inactive ' +
      'over-limit muted blocked status-by-system deactivated last-admin message-id-reused';
    const all = [
      ...everywhere.split(' '),
      'opensPage',
      'leavesPage',
      'closeWaiting',
      'toGroup',
      'group-retired',
      ...OPENINGS.map((why) => `opened: ${why}`),
      'takeOver',
      'whisper',
      'callSenior',
      'answerHelp',
      'help-asked',
      ...ENDINGS,
    ];
    all.push(...['back', 'abandoned', 'reminder'].map((notice) => `told ${notice}`));
    expect(all.filter((what) => !goThroughHistories().has(what))).toEqual([]);
  });
});

/** After some quiet minutes nothing is overdue, and no visitor waits whom an operator could serve. */
function expectNobodyForgotten(shell: Shell): void {
  for (const chat of shell.chats.values())
    expect(overdue(chat, shell.ownerOf(chat), shell.settings, shell.now, MINUTE)).toEqual([]);
  expect(leftWaiting(shell.everything(), shell.now)).toEqual([]);
}
