import { describe, expect, test } from 'vitest';
import { carryOut } from '../../../src/domain/chat/carry-out.ts';
import { duesOf, nextDue } from '../../../src/domain/chat/due.ts';
import { missVisitor } from '../../../src/domain/chat/miss-visitor.ts';
import type { Waiting } from '../../../src/domain/chat/opening.ts';
import { callPeople, open, timeOpening, waitsForOpening } from '../../../src/domain/chat/opening.ts';
import { take } from '../../../src/domain/chat/take.ts';
import { freshMemory } from '../../../src/domain/bot/conversation.ts';
import { handOffFor, NO_TOPIC } from '../../../src/domain/bot/outcome.ts';
import type { Chat, QueuedChat } from '../../../src/domain/chat.ts';
import type { Group } from '../../../src/domain/group/group.ts';
import type { Hours } from '../../../src/domain/hours/hours.ts';
import { USUAL_HOURS } from '../../../src/domain/hours/hours.ts';
import { metricsOf } from '../../../src/domain/metrics.ts';
import { followsSettings } from '../../../src/domain/settings-follows.ts';
import { publicChat } from '../../../src/domain/public-view.ts';
import { DAY, HOUR, MINUTE, SECOND } from '../../../src/domain/time.ts';
import { SETTINGS, must, vera, visitor, withBot } from '../world.ts';

/** A Friday evening in Moscow, and the Monday on which the company opens. */
const FRIDAY = Date.parse('2026-11-27T19:00:00Z');
const MONDAY = Date.parse('2026-11-30T06:00:00Z');
const HOURS = { ...SETTINGS, timeZone: 'Europe/Moscow', hours: USUAL_HOURS };
const COMPANY = { id: 'c', name: 'Лавка', settings: HOURS } as unknown as Parameters<typeof carryOut>[3];

function asks(now = FRIDAY, chat: Chat = withBot(), settings = HOURS): Waiting {
  const { chat: waits } = must(callPeople(chat, 'asked-for-person', null, settings, now));
  if (!waitsForOpening(waits)) throw new Error('does not wait');
  return waits;
}
const queued = (chat: Chat) => chat as QueuedChat;
const outsideOf = (change: { messages: readonly { text: string }[] }) => change.messages.map(({ text }) => text);

describe('Who asks for people outside the hours', () => {
  test('is told when the company opens, and stays with the bot until then', () => {
    const change = must(callPeople(withBot(), 'cannot-answer', null, HOURS, FRIDAY));
    expect(change.chat).toMatchObject({ state: 'bot', owes: null, handedOffAt: null, opening: { at: MONDAY } });
    expect(outsideOf(change)).toEqual([expect.stringContaining('в понедельник, 30 ноября, в 9:00 (GMT+3)')]);
    expect(publicChat(change.chat, { ownerFirstName: null, ahead: 0, now: FRIDAY })).toMatchObject({ opening: true });
  });

  test('is told so in their own language, by the clock of the company', () => {
    const change = must(callPeople({ ...withBot(), locale: 'en' }, 'cannot-answer', null, HOURS, FRIDAY));
    expect(outsideOf(change)).toEqual([expect.stringContaining('on Monday, November 30, at 9:00 AM (GMT+3)')]);
  });

  test('hears text and opening in one language: the company’s own where it has written the text in no other', () => {
    const said = (settings: typeof HOURS) =>
      outsideOf(must(callPeople({ ...withBot(), locale: 'en' }, 'cannot-answer', null, settings, FRIDAY)))[0];
    expect(said(HOURS)).toMatch(/^We’re closed right now and open on Monday/);
    expect(said({ ...HOURS, outsideText: 'Закрыто до {opening}.' })).toBe(
      'Закрыто до в понедельник, 30 ноября, в 9:00 (GMT+3).',
    );
    const texts = { en: { outsideText: 'Closed until {opening}.' } };
    expect(said({ ...HOURS, outsideText: 'Закрыто.', texts })).toBe(
      'Closed until on Monday, November 30, at 9:00 AM (GMT+3).',
    );
  });

  test('is not closed for being silent, however long the night', () => {
    expect(duesOf(asks(), HOURS)).toEqual([{ what: 'opens', at: MONDAY }]);
  });

  test('waits in nobody’s figures before the opening', () => {
    const { waitingMs, firstResponseMs } = metricsOf(asks(), HOURS.timeZone, MONDAY);
    expect([waitingMs, firstResponseMs]).toEqual([null, null]);
  });

  test('gets an answer that the bot is sure of meanwhile, and is told once that further words are kept', () => {
    const answer = { say: 'answer', entryId: 'e', alsoEntryIds: [], sources: [], text: 'Да', open: [] } as const;
    const told = must(
      carryOut(
        { ...asks(), owes: 1 },
        { ...answer, askHelped: false, ...NO_TOPIC, topicId: 't' },
        freshMemory(),
        COMPANY,
        FRIDAY + 1,
      ),
    );
    expect([outsideOf(told), told.chat]).toMatchObject([['Да'], { state: 'bot', owes: null, opening: { at: MONDAY } }]);
    const noted = must(
      carryOut({ ...asks(), owes: 1 }, handOffFor('cannot-answer'), freshMemory(), COMPANY, FRIDAY + 2),
    );
    expect(noted.messages).toHaveLength(1);
    const silent = must(
      carryOut(
        { ...(noted.chat as Waiting), owes: 2 },
        { say: 'smalltalk', kind: 'thanks' },
        freshMemory(),
        COMPANY,
        FRIDAY + 3,
      ),
    );
    expect([silent.messages, silent.chat]).toMatchObject([[], { owes: null, opening: { at: MONDAY } }]);
  });

  test('hears the opening again when they ask again', () => {
    const again = must(callPeople(asks(), 'asked-for-person', null, HOURS, FRIDAY + MINUTE));
    expect(outsideOf(again)).toEqual([expect.stringContaining('30 ноября')]);
    expect(again.chat).toMatchObject({ opening: { since: FRIDAY, at: MONDAY } });
  });

  test('may be taken by whoever comes early', () => {
    expect(must(take(asks(), vera, COMPANY, FRIDAY + HOUR)).chat).not.toHaveProperty('opening');
  });

  test('asks in vain of a company that is open, or has no hours: the chat is in the queue at once', () => {
    for (const [settings, now] of [
      [HOURS, MONDAY],
      [SETTINGS, FRIDAY],
    ] as const)
      expect(must(callPeople(withBot(), 'asked-for-person', null, settings, now)).chat).toMatchObject({
        state: 'queued',
        awaitingSince: now,
      });
  });

  test('goes by the hours of the group that the chat is for, where it has its own, also at the opening', () => {
    const nights: Hours = { ...USUAL_HOURS, week: { ...USUAL_HOURS.week, fri: [{ from: 0, to: 1440 }] } };
    const group = (more: object) =>
      ({
        id: 'g',
        title: 'Ночные',
        kind: 'department',
        place: 1,
        retired: false,
        topics: [],
        channels: [],
        pages: [],
        languages: ['ru'],
        ...more,
      }) as Group;
    const asked = (groups: readonly Group[], settings = HOURS) =>
      must(callPeople(withBot(), 'asked-for-person', null, settings, FRIDAY, groups)).chat;
    expect(asked([group({ hours: nights })]).state).toBe('queued');
    expect(asked([group({ hours: null })])).toMatchObject({ opening: { at: MONDAY } });
    expect(asked([group({})])).toMatchObject({ opening: { at: MONDAY } });
    expect(asked([group({ hours: nights, languages: ['en'] })])).toMatchObject({ opening: { at: MONDAY } });
    expect(asked([group({ hours: nights, retired: true })])).toMatchObject({ opening: { at: MONDAY } });
    // A company that is always open may have a group that is not.
    const waits = asked([group({ hours: USUAL_HOURS })], { ...HOURS, hours: null } as never) as Waiting;
    expect(waits.opening.at).toBe(MONDAY);
    expect(timeOpening(waits, HOURS, FRIDAY + HOUR, [group({ hours: nights })]).chat.opening?.at).toBe(FRIDAY + HOUR);
  });
});

describe('At the opening', () => {
  test('the chat comes into the queue, and all of its times count from that moment, also when the sweep is late', () => {
    const change = open(asks(), HOURS, MONDAY + 40 * SECOND);
    expect(change.chat).toMatchObject({
      state: 'queued',
      handedOffAt: MONDAY,
      enteredAt: MONDAY,
      handedOffFor: 'asked-for-person',
    });
    const { awaitingSince } = queued(change.chat);
    expect(awaitingSince! - MONDAY).toBeLessThan(SECOND);
    expect(metricsOf(change.chat, HOURS.timeZone, MONDAY + MINUTE)).toMatchObject({ waitingMs: MINUTE });
    expect(change.chat).not.toHaveProperty('opening');
  });

  test('those who asked first stand first', () => {
    const places = [0, 10 * MINUTE, 9 * HOUR, 57 * HOUR].map(
      (later) => queued(open(asks(FRIDAY + later), HOURS, MONDAY).chat).awaitingSince!,
    );
    expect(places.toSorted((a, b) => a - b)).toEqual(places);
    expect(new Set(places).size).toBe(4);
  });

  test('who has left a way to be reached is not missed, and anybody else from the opening on', () => {
    const away = { ...visitor(), hereUntil: FRIDAY };
    const here = { ...asks(), seenUntil: FRIDAY };
    const nobody = queued(open(here, HOURS, MONDAY).chat);
    expect(nextDue(nobody, HOURS)).toEqual({ what: 'visitor-missed', at: MONDAY + HOURS.goneMs });
    expect(missVisitor(nobody, away, HOURS, MONDAY + HOURS.goneMs).change.chat.gone).toMatchObject({ since: MONDAY });
    for (const client of [
      { ...here.client, phone: '+79161234567' },
      { ...here.client, email: 'olga@example.com' },
    ])
      expect(nextDue(queued(open({ ...here, client }, HOURS, MONDAY).chat), HOURS)).toBe(null);
  });

  test('the chat waits on where the hours have changed so that the company is closed, and its client is told', () => {
    const tuesday = {
      ...HOURS,
      hours: { ...USUAL_HOURS, exceptions: [{ day: '2026-11-30', name: '', intervals: [] }] },
    };
    const change = open(asks(), tuesday, MONDAY);
    expect([change.chat, outsideOf(change)]).toMatchObject([
      { opening: { at: MONDAY + DAY } },
      [expect.stringContaining('1 декабря')],
    ]);
  });

  test('the chat comes into the queue also when an outage has lasted until the next night', () => {
    expect(open(asks(), HOURS, MONDAY + 12 * HOUR).chat).toMatchObject({ state: 'queued', handedOffAt: MONDAY });
  });
});

describe('When the hours change', () => {
  const saturday: Hours = { ...USUAL_HOURS, week: { ...USUAL_HOURS.week, sat: [{ from: 600, to: 900 }] } };

  test('a waiting chat waits for the next opening of the new ones; of a later one its client is told', () => {
    const waits = asks();
    const earlier = timeOpening(waits, { ...HOURS, hours: saturday }, FRIDAY + HOUR);
    expect([earlier.chat.opening?.at, earlier.messages]).toEqual([Date.parse('2026-11-28T07:00:00Z'), []]);
    const later = timeOpening(earlier.chat as Waiting, HOURS, FRIDAY + 2 * HOUR);
    expect([later.chat.opening?.at, later.messages.length]).toEqual([MONDAY, 1]);
  });

  test('a company that opens now counts from now, not from the evening', () => {
    const opened = timeOpening(asks(), { ...HOURS, hours: null }, FRIDAY + HOUR);
    expect(queued(open(opened.chat as Waiting, { ...HOURS, hours: null }, FRIDAY + HOUR).chat).handedOffAt).toBe(
      FRIDAY + HOUR,
    );
  });

  test('waiting chats are timed anew, also with another zone', () => {
    expect(followsSettings(SETTINGS, HOURS)).toContain('chats are timed anew');
    expect(followsSettings(HOURS, { ...HOURS, timeZone: 'Asia/Omsk' })).toContain('chats are timed anew');
    expect(followsSettings(SETTINGS, { ...SETTINGS, timeZone: 'Asia/Omsk' })).not.toContain('chats are timed anew');
  });
});
