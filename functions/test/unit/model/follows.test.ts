import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { again, changed } from '../../../src/domain/chat/change.ts';
import { CARRIED, follows } from '../../../src/domain/chat/follows.ts';
import { followsSettings } from '../../../src/domain/settings-follows.ts';
import { MINUTE } from '../../../src/domain/time.ts';
import { EVERY_STATE, SETTINGS } from '../world.ts';
import type { Row } from './led.ts';
import { Led } from './led.ts';
import type { Step } from './steps.ts';
import { chatAt } from './at.ts';
import { anyStep, perform } from './steps.ts';

/** A history of at most 60 steps in which only what `follows` names is carried out: after no step may anything be left for the sweep. */
function history(without: Row | null, seen: (step: Step, led: Led) => void = () => {}) {
  return fc.property(fc.array(anyStep, { maxLength: 60, size: 'max' }), (steps) => {
    const led = new Led(without);
    for (const step of steps) {
      // The door refuses a deactivated person before any verb is asked.
      if ('person' in step && !['active', 'role', 'limit'].includes(step.do) && !led.operators.get(step.person)!.active)
        continue;
      seen(step, led);
      perform(led, step);
      led.carryOut();
      // What becomes due only because time passes is for the sweep to find.
      if (step.do === 'time') {
        led.sweep();
        led.dispatch();
        led.carryOut();
      }
      expect(led.left()).toEqual([]);
    }
  });
}

const ROWS: Row[] = [
  ...(Object.keys(CARRIED) as (keyof typeof CARRIED)[]).map((what) => ({ of: 'a chat' as const, what })),
  ...(['becomes absent', 'chat goes back', 'grace ends', 'route', 'board changes'] as const).map((what) => ({
    of: 'the team' as const,
    what,
  })),
  ...(['route', 'chats are timed anew'] as const).map((what) => ({ of: 'the settings' as const, what })),
];

describe('What follows a change', () => {
  test('leaves nothing for the sweep to find, after any verb in any state', () => {
    const reached = new Set<string>();
    const seen = (step: Step, led: Led) => {
      const chat = 'chat' in step ? chatAt(led, step.chat) : null;
      if (chat !== null) reached.add(`${step.do} ${chat.state}`);
    };
    fc.assert(history(null, seen), { numRuns: 1_000 });
    const verbs =
      'visitorEnds botSpeaks take ownerTakes reply ownerReplies close closeWaiting ownerCloses returnToBot assign transfer decline rate edit';
    const all = verbs.split(' ').flatMap((verb) => Object.keys(EVERY_STATE).map((state) => `${verb} ${state}`));
    expect(all.filter((one) => !reached.has(one))).toEqual([]);
  });

  test.each(ROWS)('leaves something for the sweep when the consequence «$what» of $of is not carried out', (row) => {
    expect(fc.check(history(row), { numRuns: 10_000, endOnFailure: true }).failed).toBe(true);
  });
});

describe('What has been done already', () => {
  test.each(Object.values(EVERY_STATE))('has routing among its consequences: $state', (chat) => {
    expect(follows(chat, again(chat))).toContain('route');
  });

  test('has no consequence when nothing has changed, except that a closed chat is counted', () => {
    for (const chat of Object.values(EVERY_STATE))
      expect(follows(chat, changed(chat))).toEqual(chat.state === 'closed' ? ['is counted'] : []);
  });
});

describe('Other settings', () => {
  const entailed = (more: Partial<typeof SETTINGS>) => followsSettings(SETTINGS, { ...SETTINGS, ...more });

  test.each([
    ['a shorter limit', { noAnswerMs: SETTINGS.noAnswerMs - 1 }, ['chats are timed anew']],
    ['a rule that is switched on', { silenceRule: 'close' as const }, ['chats are timed anew']],
    ['a warning that is switched on', { botWarnMs: MINUTE }, ['chats are timed anew']],
    ['a longer limit', { lateMs: SETTINGS.lateMs + MINUTE }, []],
    ['another X', { absenceMs: SETTINGS.absenceMs + MINUTE }, ['presences are timed anew']],
    ['another time zone', { timeZone: 'Asia/Omsk' }, ['report letters are timed anew', 'board changes']],
    ['other words', { greetingText: 'Привет' }, []],
    ['a queue that people serve', { queueMode: 'manual' as const }, []],
    ['the same once more', {}, ['route']],
  ])('%s', (_what, more, expected) => {
    expect(entailed(more)).toEqual(expected);
  });
});
