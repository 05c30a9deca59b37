import { describe, expect, test } from 'vitest';
import type { QueuedChat } from '../../../src/domain/chat.ts';
import { awaitingSince } from '../../../src/domain/chat.ts';
import { assign } from '../../../src/domain/chat/assign.ts';
import { abandon } from '../../../src/domain/chat/close.ts';
import { comeBack } from '../../../src/domain/chat/come-back.ts';
import { dueNow, nextDue } from '../../../src/domain/chat/due.ts';
import { missVisitor } from '../../../src/domain/chat/miss-visitor.ts';
import { visitorWrites } from '../../../src/domain/chat/visitor-writes.ts';
import { pair } from '../../../src/domain/routing.ts';
import { HOUR, MINUTE, SECOND } from '../../../src/domain/time.ts';
import { isHereUntil, notesReading } from '../../../src/domain/visitor-presence.ts';
import { closeStream, openStream } from '../../../src/domain/visitor-stream.ts';
import type { Visitor } from '../../../src/domain/visitor.ts';
import { BY_ROUTING, NOON, SETTINGS, boris, must, operator, queued, visitor } from '../world.ts';

const now = NOON + 10 * MINUTE;
const LIFE = 4 * MINUTE;
const here = (until: number, more: Partial<Visitor> = {}) =>
  visitor({ openChatId: 'chat-1', hereUntil: until, ...more });
const waiting = (more: Partial<Parameters<typeof queued>[0]> = {}): QueuedChat => ({
  ...queued(more),
  seenUntil: NOON,
});
const missed = (chat = waiting(), who = here(NOON)) => missVisitor(chat, who, SETTINGS, now);
const left = (more: Parameters<typeof waiting>[0] = {}) => missed(waiting(more)).change.chat;

describe('Who waits is looked for', () => {
  test('when the company’s time without a page is over, not before', () => {
    const at = NOON + SETTINGS.goneMs;
    expect(nextDue(waiting(), SETTINGS)).toEqual({ what: 'visitor-missed', at });
    expect(dueNow(waiting(), SETTINGS, at - 1)).toBe(null);
  });

  test('and stays in place while a stream lives, and is looked for again after it', () => {
    const { change, visitor: who } = missed(waiting(), here(now + MINUTE));
    expect(change.chat).toMatchObject({ gone: null, awaitingSince: queued().awaitingSince });
    expect(nextDue(change.chat, SETTINGS)).toEqual({ what: 'visitor-missed', at: now + MINUTE + SETTINGS.goneMs });
    expect(who.missedAt).toBe(null);
  });

  test('at the very moment: there up to the last millisecond, gone with the next one', () => {
    const at = (ms: number) => missVisitor(waiting(), here(now - SETTINGS.goneMs + ms), SETTINGS, now).change.chat.gone;
    expect([at(1), at(0)]).toEqual([null, { since: now - SETTINGS.goneMs, awaitingSince: queued().awaitingSince }]);
  });

  test('and is gone: nobody waits any more, and the clock of waiting stops', () => {
    const { change, visitor: who } = missed();
    expect(change.chat).toMatchObject({ awaitingSince: null, gone: { since: NOON }, seq: queued().seq });
    expect(awaitingSince(change.chat)).toBe(null);
    expect(who.missedAt).toBe(now);
    const over = abandon(change.chat, SETTINGS, now + HOUR).chat;
    expect(over.metrics.waitingMs).toBe(now - queued().awaitingSince);
    expect(over.metrics.durationMs).toBe(now + HOUR - NOON);
  });

  test('where the channel does not tell who is there, nobody ever is', () => {
    const chat = { ...queued(), seenUntil: null };
    expect(nextDue(chat, SETTINGS)).toBe(null);
    expect(missVisitor(waiting(), visitor(), SETTINGS, now).change.chat).toMatchObject({ gone: null, seenUntil: null });
  });

  test('each time anew: the mark is another one, so that a stream which opens meanwhile excludes the save', () => {
    const again = missVisitor(waiting(), here(NOON, { missedAt: NOON }), SETTINGS, now);
    expect(again.visitor.missedAt).toBe(now);
  });
});

describe('Who has left', () => {
  const mira = operator('mira', { maxChats: 1 });
  const paired = (...queue: QueuedChat[]) => pair(queue, [mira], now).map(({ chat }) => chat.id);

  test('is served after everybody who is there, and then by who has waited longest', () => {
    const [old, older] = [left({ id: 'old' }), left({ id: 'older', awaitingSince: NOON })];
    expect(paired(old, waiting({ id: 'new', awaitingSince: now }))).toEqual(['new']);
    expect(paired(old, older)).toEqual(['older']);
  });

  test('is given to an operator like anybody else, as one who has waited since they called', () => {
    const given = must(assign(left(), boris, null, BY_ROUTING, now));
    expect(given.chat).toMatchObject({ state: 'assigned', awaitingSince: queued().awaitingSince });
    expect(given.chat).not.toHaveProperty('gone');
  });

  test('is told of in a last word, after the company’s time, unless a phone tells where to reach them', () => {
    const chat = left();
    expect(nextDue(chat, SETTINGS)).toEqual({ what: 'abandoned', at: NOON + SETTINGS.abandonedMs });
    expect(nextDue({ ...chat, client: { ...chat.client, phone: '+79161234567' } }, SETTINGS)).toBe(null);
    const { chat: over, messages } = abandon(chat, SETTINGS, now);
    expect(over).toMatchObject({ state: 'closed', ownerId: null, closedBy: 'system' });
    expect(messages).toMatchObject([{ kind: 'notice', notice: 'abandoned', text: SETTINGS.abandonedText }]);
  });
});

describe('Who comes back', () => {
  test('to a page has their place again, and is told so', () => {
    const back = comeBack(left(), now + LIFE, now + 5)!;
    expect(back.chat).toMatchObject({ awaitingSince: queued().awaitingSince, gone: null, seenUntil: now + LIFE });
    expect(back.messages).toMatchObject([{ notice: 'back', at: now + 5 }]);
    expect(nextDue(back.chat, SETTINGS)?.what).toBe('visitor-missed');
  });

  test('with a message has it, too, and the time in between is no wait', () => {
    const wrote = must(visitorWrites(left(), here(now), { id: 'm', text: 'Я тут', choice: null }, now + HOUR));
    expect(wrote.chat).toMatchObject({ awaitingSince: queued().awaitingSince, gone: null, seenUntil: now + HOUR });
    expect(wrote.messages).toHaveLength(1);
    expect(wrote.chat.clocks.waitingMs).toBe(now - queued().awaitingSince);
  });

  test('too late, or before anybody has missed them, changes nothing', () => {
    expect(comeBack(abandon(left(), SETTINGS, now).chat, now, now)).toBe(null);
    expect(comeBack(waiting(), now, now)).toBe(null);
    expect(comeBack(must(assign(left(), boris, null, BY_ROUTING, now)).chat, now, now)).toBe(null);
  });
});

describe('A visitor is there', () => {
  const opened = (who: Visitor, id: string, at: number) => must(openStream(who, id, LIFE, at)).visitor;

  test('while a stream of theirs lives', () => {
    expect(opened(here(NOON), 'a', now).hereUntil).toBe(now + LIFE);
  });

  test('until the last of their tabs is closed', () => {
    const two = opened(opened(here(NOON), 'a', now), 'b', now + SECOND);
    const one = closeStream(two, 'a', now + MINUTE);
    expect(one.hereUntil).toBe(now + SECOND + LIFE);
    expect(closeStream(one, 'b', now + MINUTE).hereUntil).toBe(now + MINUTE);
  });

  test('no longer than a stream can live, when the instance that held it has died', () => {
    const dead = opened(here(NOON), 'dead', now);
    const closed = closeStream(opened(dead, 'next', now + MINUTE), 'next', now + 2 * MINUTE);
    expect(closed).toMatchObject({ streams: ['dead'], hereUntil: now + MINUTE + LIFE });
  });

  test('who reads without a stream; a read before each stream is not noted', () => {
    expect(notesReading(here(now + MINUTE), now)).toBe(null);
    expect(notesReading(here(now - SECOND), now)).toBe(null);
    expect(notesReading(here(now - MINUTE), now)?.hereUntil).toBeGreaterThan(now);
    expect(notesReading(here(now, { missedAt: now }), now)?.hereUntil).toBeGreaterThan(now);
  });

  test('and of whom nobody waits for an answer, or whose channel does not tell, nothing is noted', () => {
    expect(notesReading(here(NOON, { openChatId: null }), now)).toBe(null);
    expect(notesReading(visitor({ openChatId: 'chat-1' }), now)).toBe(null);
    expect(isHereUntil(visitor(), now).hereUntil).toBe(now);
  });
});
