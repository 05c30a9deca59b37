import { describe, expect, test } from 'vitest';
import type { BotChat } from '../../../src/domain/chat.ts';
import { nextDue } from '../../../src/domain/chat/due.ts';
import { handOff } from '../../../src/domain/chat/hand-off.ts';
import { visitorWrites } from '../../../src/domain/chat/visitor-writes.ts';
import { warnIdle } from '../../../src/domain/chat/warn-idle.ts';
import type { CompanySettings } from '../../../src/domain/settings.ts';
import { voiceOf } from '../../../src/domain/text/say-text.ts';
import { HOUR, MINUTE } from '../../../src/domain/time.ts';
import { NOON, SETTINGS, must, visitor, withBot } from '../world.ts';

const RULE: CompanySettings = { ...SETTINGS, botIdleMs: 30 * MINUTE, botWarnMs: 5 * MINUTE };
const silent = withBot() as BotChat;
const warned = warnIdle(silent, RULE, NOON + 25 * MINUTE).chat;

describe('Who says nothing to the bot', () => {
  test('is not warned unless the company wants it', () => {
    expect(SETTINGS.botWarnMs).toBe(0);
    expect(nextDue(silent, SETTINGS)).toEqual({ what: 'visitor-left', at: NOON + SETTINGS.botIdleMs });
  });

  test('is warned first, and the chat closes so long after the warning as it said, also after a late one', () => {
    expect(nextDue(silent, RULE)).toEqual({ what: 'bot-silent', at: NOON + 25 * MINUTE });
    expect(nextDue(warned, RULE)).toEqual({ what: 'visitor-left', at: NOON + 30 * MINUTE });
    const late = warnIdle(silent, RULE, NOON + 2 * HOUR).chat;
    expect(nextDue(late, RULE)).toEqual({ what: 'visitor-left', at: NOON + 2 * HOUR + 5 * MINUTE });
  });

  test('reads the company’s words, in their language, with the time that is left', () => {
    const settings = { ...RULE, texts: { en: { botReminderText: '{company}: {left} left.' } } };
    const english = { ...silent, locale: 'en' as const };
    const { messages } = warnIdle(english, voiceOf({ name: 'Peony', settings }), NOON);
    expect(messages).toMatchObject([{ notice: 'warned', text: 'Peony: 5 min left.' }]);
    expect(warnIdle(silent, RULE, NOON).messages[0]?.text).toContain('через 5 мин');
  });

  test('is never closed on while they wait for the bot, and a word of theirs takes the warning back', () => {
    const now = NOON + 26 * MINUTE;
    const asked = must(visitorWrites(warned, visitor(), { id: 'b', text: 'Я здесь', choice: null }, now)).chat;
    expect(nextDue(asked, RULE)?.what).toBe('bot-owes');
    const answered = { ...(asked as BotChat), owes: null };
    expect(nextDue(answered, RULE)).toEqual({ what: 'bot-silent', at: now + 25 * MINUTE });
    expect(must(handOff(warned, 'asked-for-person', null, RULE, now)).chat).not.toHaveProperty('remindedAt');
  });

  test('can say nothing while they are muted, so that time does not count', () => {
    const muted: BotChat = { ...silent, client: { ...silent.client, mutedUntil: NOON + HOUR } };
    expect(nextDue(muted, RULE)).toEqual({ what: 'bot-silent', at: NOON + HOUR + 25 * MINUTE });
  });

  test('a warning longer than the whole silence is at its beginning, and the silence is as long as set', () => {
    const odd: CompanySettings = { ...RULE, botIdleMs: 5 * MINUTE, botWarnMs: HOUR };
    expect(nextDue(silent, odd)).toEqual({ what: 'bot-silent', at: NOON });
    expect(nextDue(warnIdle(silent, odd, NOON).chat, odd)).toEqual({ what: 'visitor-left', at: NOON + 5 * MINUTE });
  });
});
