import { describe, expect, test } from 'vitest';
import { expire } from '../../src/domain/chat/close.ts';
import { publicChat } from '../../src/domain/public-view.ts';
import { endKind } from '../../src/domain/rating-rules.ts';
import { HOUR } from '../../src/domain/time.ts';
import { NOON, SETTINGS, withBot } from './world.ts';

describe('Who is asked for a mark', () => {
  test.each([
    ['person', 'staff', 'person'],
    ['silent', 'system', 'silent'],
    ['bot', 'system', 'bot'],
    ['left-bot', 'system', 'unanswered'],
    ['abandoned', 'visitor', 'unanswered'],
    ['abandoned', 'system', null],
    ['dismissed', 'staff', null],
  ] as const)('after %s by %s is of the kind %j', (ending, by, kind) => {
    expect(endKind(ending, by)).toBe(kind);
  });

  test('is as the company wanted it when the chat closed', () => {
    const around = { ownerFirstName: null, ahead: 0, now: NOON };
    const asked = expire(withBot(), SETTINGS, NOON + HOUR).chat;
    expect(publicChat(asked, around)).not.toHaveProperty('unanswered');
    const not = expire(withBot(), { ...SETTINGS, ratingAfter: ['person'] }, NOON + HOUR).chat;
    expect(publicChat(not, around)).toMatchObject({ unanswered: true });
  });
});
