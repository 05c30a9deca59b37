import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  active,
  anna,
  assigned,
  boris,
  must,
  SETTINGS,
  queued,
  visitor,
} from '../../../../functions/test/unit/world.ts';
import type { OpenChat, OwnedChat, QueuedChat } from '#domain/chat.ts';
import { loseUntaken } from '#domain/chat/lose-untaken.ts';
import { reply } from '#domain/chat/reply.ts';
import { transfer } from '#domain/chat/transfer.ts';
import { visitorWrites } from '#domain/chat/visitor-writes.ts';
import type { Alert, Known, Watch } from './news.ts';
import { alertsOf, knownOf, overdueOf, ringOf, stuckOf } from './news.ts';

const COMPANY = { name: 'Цветы', settings: SETTINGS };
const LATER = 1e13;
const asks = <C extends OpenChat>(chat: C, at: number) =>
  must(visitorWrites(chat, visitor(), { id: `m-${at}`, text: 'Где заказ?', choice: null }, at)).chat;
const answers = (chat: OpenChat, at: number) => must(reply(chat, anna, { id: `r-${at}`, text: 'Едет' }, at)).chat;
const offered = () =>
  must(transfer(active(boris), boris, boris, anna, { overLimit: false, note: '' }, SETTINGS, LATER)).chat;
const cameBack = () => {
  const chat = must(transfer(active(anna), anna, anna, boris, { overLimit: false, note: '' }, SETTINGS, LATER)).chat;
  if (chat.state !== 'assigned') throw new Error('Not offered');
  return must(loseUntaken(chat, { owner: boris, from: anna }, 'declined', 'boris', COMPANY, LATER + 1)).chat;
};

const NOTHING: ReadonlySet<string> = new Set();
const WATCH: Watch = { self: 'anna', inView: NOTHING, acted: new Set() };
const names = (alerts: readonly Alert[]) => alerts.map(({ event }) => event);

/** The alerts that Anna gets while her list goes through these states. The first state is the list as she opens it. */
function told(states: readonly (readonly OpenChat[])[], watch: Partial<Watch> = {}) {
  let known: Known | null = null;
  return states.flatMap((state) => {
    const alerts = alertsOf(known, state, { ...WATCH, ...watch });
    known = knownOf(known, state, 'anna');
    return alerts;
  });
}

describe('An operator is told', () => {
  it('nothing of chats that are in the list when it is opened', () => {
    expect(told([[assigned(anna), asks(active(anna), LATER)]])).toEqual([]);
  });

  it('of a chat that is assigned, one that a colleague offers, and one that comes back', () => {
    expect(names(told([[], [assigned(anna)]]))).toEqual(['fallen']);
    expect(names(told([[], [offered()]]))).toEqual(['offered']);
    expect(names(told([[], [cameBack()]]))).toEqual(['returned']);
  });

  it('nothing of a chat that they have taken themselves', () => {
    expect(told([[], [assigned(anna)], [active(anna)]]).length).toBe(1);
    expect(told([[], [active(anna)]])).toEqual([]);
  });

  it('of each message of a client, before and after the take, and of none of their own', () => {
    const [before, chat] = [assigned(anna), active(anna)];
    const once = asks(chat, LATER);
    const states = [[before], [asks(before, LATER - 1)], [chat], [once], [asks(once, LATER + 1)]];
    expect(names(told(states))).toEqual(['message', 'message', 'message']);
    expect(told([[chat], [answers(chat, LATER)]])).toEqual([]);
    expect(told([[chat], [answers(once, LATER + 1)]])).toEqual([]);
  });

  it('of an untaken chat that goes away, unless they have given it away', () => {
    const chat = assigned(anna);
    expect(names(told([[chat], []]))).toEqual(['lost']);
    expect(told([[chat], []], { acted: new Set([chat.id]) })).toEqual([]);
    expect(told([[active(anna)], []])).toEqual([]);
  });

  it('nothing of the chat in view, nor later of what they have seen', () => {
    const chat = assigned(anna);
    const asked = asks(chat, LATER);
    expect(told([[], [chat], [asked], []], { inView: new Set(['other', chat.id]) })).toEqual([]);
    const known = knownOf(knownOf(null, [], 'anna'), [asked], 'anna');
    expect(alertsOf(known, [asked], WATCH)).toEqual([]);
  });

  it('of a colleague’s chat that waits for too long, and of a queued one', () => {
    const late = { ...asks(active(boris), LATER), alertedAt: LATER + 1 } as OpenChat;
    expect(names(told([[], [late], [late], [{ ...late, alertedAt: LATER + 2 } as OpenChat]]))).toEqual([
      'late',
      'late',
    ]);
    expect(told([[], [{ ...late, ownerId: 'anna' } as OpenChat]]).map(({ event }) => event)).not.toContain('late');
    expect(names(told([[], [queued()]]))).toEqual(['queued']);
  });

  it('everything at most once, in whatever order and however often the states arrive', () => {
    const chat = active(anna);
    const once = asks(chat, LATER);
    const answered = answers(once, LATER + 1);
    const again = asks(answered, LATER + 2);
    const states: readonly (readonly OpenChat[])[] = [[], [assigned(anna)], [chat], [once], [answered], [again]];
    const order = fc.array(fc.nat(states.length - 1), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(order, (indexes) => {
        const alerts = told([[], ...indexes.map((index) => states[index]!)]);
        const keys = alerts.map(({ event, chat }) => `${event} ${event === 'message' ? chat.lastVisitorAt : ''}`);
        expect(new Set(keys).size).toBe(keys.length);
      }),
    );
    fc.assert(
      fc.property(fc.shuffledSubarray([0, 1, 2, 3, 4]), (older) => {
        const all = [[], ...states, ...older.map((index) => states[index]!)];
        expect(told(all).filter(({ event }) => event === 'message')).toHaveLength(2);
      }),
    );
  });
});

describe('The sound that repeats', () => {
  const all = () => true;
  const asked = asks(active(anna), LATER) as OwnedChat;

  it('is for the operator’s own waiting chats that are not in view, the untaken first', () => {
    expect(ringOf([asked], NOTHING, 'working', all)).toBe('message');
    expect(ringOf([asked, { ...assigned(anna), id: 'other' }], NOTHING, 'leaving', all)).toBe('fallen');
    expect(ringOf([asked], new Set(['other', asked.id]), 'working', all)).toBe(null);
    expect(ringOf([active(anna)], NOTHING, 'working', all)).toBe(null);
  });

  it('is silent on a break, while nobody is at the computer, and for alerts without a sound', () => {
    expect(ringOf([asked], NOTHING, 'break', all)).toBe(null);
    expect(ringOf([asked], NOTHING, 'absent', all)).toBe(null);
    const fallen = { ...assigned(anna), id: 'other' };
    expect(ringOf([asked, fallen], NOTHING, 'working', (event) => event !== 'fallen')).toBe('message');
  });
});

describe('What a shift calls for', () => {
  const watched = { self: 'anna', inView: new Set(['chat-1']), acted: new Set<string>() };
  const news = (before: OpenChat, after: OpenChat, more: Partial<Watch> = {}) =>
    alertsOf(knownOf(null, [before], 'anna'), [after], { ...watched, ...more }).map(({ event }) => event);

  it('a whisper rings at the owner though their chat is open, once, and at nobody else', () => {
    const whispered = { ...active(anna), whisper: { to: 'anna', by: 'vera', at: LATER } };
    expect(news(active(anna), whispered)).toEqual(['whisper']);
    expect(news(whispered, whispered)).toEqual([]);
    expect(news(active(anna), { ...whispered, whisper: { to: 'boris', by: 'vera', at: LATER } })).toEqual([]);
  });

  it('a call for help rings until somebody comes, also of a chat that is late already', () => {
    const late = { ...active(boris), alertedAt: LATER };
    const help = { id: 'h', reason: 'Ругается', at: LATER, answeredBy: null, answeredAt: null };
    expect(news(late, { ...late, help }, { only: 'help' })).toEqual(['help']);
    expect(news(active(boris), { ...late, help }, { only: 'late', inView: NOTHING })).toEqual(['late']);
    expect(news(late, { ...late, help: { ...help, answeredBy: 'vera', answeredAt: LATER } }, { only: 'help' })).toEqual(
      [],
    );
  });

  it('who waits in the queue beyond the target is overdue, and who has left is not', () => {
    const chat = queued();
    const since = chat.awaitingSince!;
    expect(overdueOf([chat], 1_000, since + 999)).toEqual([]);
    expect(overdueOf([chat], 1_000, since + 1_000)).toEqual([chat]);
    const { awaitingSince: _, ...rest } = chat;
    const left: QueuedChat = { ...rest, awaitingSince: null, gone: { since, awaitingSince: since } };
    expect(overdueOf([left], 1_000, since + 9_000)).toEqual([]);
  });
});

it('a queue is stuck while routing can give nobody a chat, and not while somebody is free', () => {
  const queue = [queued()];
  expect([stuckOf(queue, false), stuckOf(queue, true)]).toEqual([queue, []]);
});
