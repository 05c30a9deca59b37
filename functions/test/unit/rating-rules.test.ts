import { describe, expect, test } from 'vitest';
import { expire } from '../../src/domain/chat/close.ts';
import { publicChat } from '../../src/domain/public-view.ts';
import { RATED_ENDS, asksMark } from '../../src/domain/rating-rules.ts';
import { HOUR } from '../../src/domain/time.ts';
import { NOON, SETTINGS, withBot } from './world.ts';

describe('Who is asked for a mark', () => {
  test.each([
    ['person', 'staff', true],
    ['silent', 'system', true],
    ['bot', 'system', true],
    ['left-bot', 'system', true],
    ['abandoned', 'visitor', true],
    ['abandoned', 'system', false],
    ['dismissed', 'staff', false],
  ] as const)('after %s by %s as in earlier versions: %j', (ending, by, asked) => {
    expect(asksMark(ending, by, RATED_ENDS)).toBe(asked);
    expect(asksMark(ending, by, [])).toBe(false);
  });

  test('is as the company wanted it when the chat closed', () => {
    const around = { ownerFirstName: null, ahead: 0, now: NOON };
    const asked = expire(withBot(), SETTINGS, NOON + HOUR).chat;
    expect(publicChat(asked, around)).not.toHaveProperty('unanswered');
    const not = expire(withBot(), { ...SETTINGS, ratingAfter: ['person'] }, NOON + HOUR).chat;
    expect(publicChat(not, around)).toMatchObject({ unanswered: true });
  });
});
