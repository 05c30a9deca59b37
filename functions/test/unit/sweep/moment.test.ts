import { assert, integer, nat, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { MomentTask } from '../../../src/domain/sweep/moment.ts';
import { MOST_PUTS, onArrival, ownMoment } from '../../../src/domain/sweep/moment.ts';
import { MINUTE, SECOND } from '../../../src/domain/time.ts';
import { NOON, SETTINGS, active, assigned, closed, queued, withBot } from '../world.ts';

const task = (more: Partial<MomentTask> = {}): MomentTask => ({
  companyId: 'company-1',
  chatId: 'chat-1',
  at: NOON,
  puts: 0,
  ...more,
});

describe('A moment of its own', () => {
  const away = { ...active(), ownerAbsentSince: NOON };
  test.each([
    ['an untaken chat has at the limit of its answer', assigned(), assigned().assignedAt + SETTINGS.noAnswerMs],
    ['a chat has at the end of its owner’s grace', away, NOON + SETTINGS.absenceGraceMs],
    [
      'a waiting chat has when it may go back to whoever lost it',
      { ...queued(), avoid: { operatorId: 'anna', until: NOON + MINUTE } },
      NOON + MINUTE,
    ],
    ['no chat has that anybody may have', queued(), null],
    ['no chat with the bot has', withBot(), null],
    ['no chat of an owner who is there has, though the supervisors are told when it is late', active(), null],
    ['no closed chat has', closed(), null],
  ] as const)('%s', (_what, chat, at) => expect(ownMoment(chat, SETTINGS)).toBe(at));

  test('is the grace’s also when the supervisors are to be told before it ends', () => {
    const settings = { ...SETTINGS, lateMs: 30 * SECOND, absenceGraceMs: 3 * MINUTE };
    expect(ownMoment(away, settings)).toBe(NOON + 3 * MINUTE);
  });
});

describe('A task that comes', () => {
  test('in time or late looks at the chat', () => {
    expect(onArrival(task(), NOON, NOON)).toEqual({ what: 'look' });
    expect(onArrival(task(), NOON, NOON + 60 * MINUTE)).toEqual({ what: 'look' });
  });

  test('when nothing is due at a moment any more ends', () => {
    expect(onArrival(task(), null, NOON)).toEqual({ what: 'end' });
  });

  test('on a machine whose clock is a minute behind is put off by what is left, counted by the queue’s clock', () => {
    const put = onArrival(task(), NOON, NOON - MINUTE);
    expect(put).toEqual({ what: 'put off', task: task({ at: NOON + MINUTE, puts: 1 }) });
    // A minute later that machine's clock says that the moment has come.
    expect(onArrival(task({ at: NOON + MINUTE, puts: 1 }), NOON, NOON)).toEqual({ what: 'look' });
  });

  test('for a moment that has become later is put off until then', () => {
    expect(onArrival(task(), NOON + 5 * MINUTE, NOON)).toMatchObject({ task: { at: NOON + 5 * MINUTE, puts: 1 } });
  });

  test('from a queue that knows no times ends after a few times, and the sweep has the chat', () => {
    let [now, comes, times] = [NOON - MINUTE, task(), 0];
    for (;;) {
      const next = onArrival(comes, NOON, now);
      if (next.what !== 'put off') break;
      [now, comes, times] = [now + 1, next.task, times + 1];
    }
    expect(times).toBe(MOST_PUTS);
  });

  test('never looks too early, never waits for ever, and is never put into the past, whatever the clocks say', () => {
    const near = integer({ min: NOON - 5 * MINUTE, max: NOON + 5 * MINUTE });
    assert(
      property(near, near, near, nat(MOST_PUTS + 2), (at, moment, now, puts) => {
        const next = onArrival(task({ at, puts }), moment, now);
        expect(next.what === 'look').toBe(moment <= now);
        if (next.what !== 'put off') return;
        expect(next.task.at).toBeGreaterThan(at);
        expect(next.task.at).toBeGreaterThanOrEqual(moment);
        expect(next.task.puts).toBe(puts + 1);
        expect(next.task.puts).toBeLessThanOrEqual(MOST_PUTS);
      }),
    );
  });
});
