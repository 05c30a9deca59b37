import type { ClosedChat, Rating } from '../../functions/src/domain/chat.ts';
import type { Topic } from '../../functions/src/domain/topic.ts';
import type { Message } from '../../functions/src/domain/message.ts';
import type { Ms } from '../../functions/src/domain/time.ts';
import { NO_RESPONSES, freshClocks } from '../../functions/src/domain/clocks.ts';
import { FIGURES_VERSION } from '../../functions/src/domain/metrics.ts';
import { dayOf } from '../../functions/src/domain/day.ts';
import { DAY, MINUTE } from '../../functions/src/domain/time.ts';
import { clientNumber } from '../../functions/src/domain/visitor.ts';

/** The input of a made-up history: the company's people and topics, and when the history ends. */
export type Past = {
  companyId: string;
  ownerIds: readonly string[];
  topics: readonly Topic[];
  /** When the last chat was closed. */
  end: Ms;
  /** How many chats in all; they fill one year. */
  count: number;
};

const WORDS = [
  'Где мой заказ?',
  'Не приходит код.',
  'Как вернуть товар?',
  'Спасибо, всё получилось.',
  'Нужен чек за март.',
];

/**
 * The chat at a place of a made-up history; 0 is the chat closed last. The same place always gives the same chat. Every fifth chat was closed by the bot
 * alone, every third was rated, mostly well, every second client has left a phone, and clients come back now and then.
 */
export function closedChat(place: number, { companyId, ownerIds, topics, end, count }: Past): ClosedChat {
  const chance = chances(place);
  const id = `past-${String(place).padStart(7, '0')}`;
  const closedAt = end - Math.floor((place * 365 * DAY) / count);
  const durationMs = Math.round(MINUTE * (2 + 40 * chance()));
  const startedAt = closedAt - durationMs;
  const visitor = Math.floor(chance() * Math.max(1, count / 3));
  const visitorId = `visitor-${visitor}`;
  const ownerId = place % 5 === 4 ? null : pick(ownerIds, chance());
  const topic = chance() < 0.05 ? null : pick(topics, chance());
  const handedOffAt = ownerId === null ? null : startedAt + Math.floor(durationMs / 4);
  const firstResponseAt = handedOffAt === null ? null : handedOffAt + Math.floor(durationMs / 10);
  const text = pick(WORDS, chance());
  const subtopicId = topic === null || topic.subtopics.length === 0 ? null : pick(topic.subtopics, chance()).id;
  const rating = place % 3 === 0 ? { score: scoreOf(chance()), comment: text, at: closedAt + MINUTE } : null;
  const ending = ownerId === null ? 'bot' : 'person';
  return {
    id,
    companyId,
    visitorId,
    client: {
      number: clientNumber(visitorId),
      name: null,
      phone: visitor % 2 === 0 ? null : `+7916${String(visitor).padStart(7, '0')}`,
      mutedUntil: null,
      blocked: false,
    },
    locale: 'ru',
    startedAt,
    seq: 4,
    last: { seq: 4, from: 'system', text: 'Диалог завершён. Спасибо за обращение!', at: closedAt },
    asked: null,
    lastVisitorAt: closedAt - MINUTE,
    topic: topic && { topicId: topic.id, subtopicId, by: 'bot' },
    description: '',
    handedOffAt,
    firstResponseAt,
    reassignments: 0,
    reachedVisitor: 0,
    readByVisitor: 4,
    seenUntil: null,
    readByOwner: 4,
    pace: null,
    recent: [],
    clocks: freshClocks(startedAt),
    state: 'closed',
    ownerId,
    closedAt,
    closedBy: ownerId ?? 'system',
    ending,
    rating,
    // The chat is marked as counted, since no background job needs to count made-up chats.
    counted: {
      topicId: topic?.id ?? null,
      subtopicId,
      score: rating?.score ?? null,
      v: FIGURES_VERSION,
      timeZone: 'Europe/Moscow',
      topicByHand: false,
      cameBack: false,
    },
    metrics: {
      day: dayOf(closedAt, 'Europe/Moscow'),
      durationMs,
      waitingMs: handedOffAt === null || firstResponseAt === null ? null : firstResponseAt - handedOffAt,
      firstResponderId: ownerId,
      responses: NO_RESPONSES,
      shares: [],
      firstResponseMs: handedOffAt === null || firstResponseAt === null ? null : firstResponseAt - handedOffAt,
      handlingMs: handedOffAt === null ? null : closedAt - handedOffAt,
      reassignments: 0,
    },
  };
}

/** The messages of such a chat. */
export function messagesOf(chat: ClosedChat, firstName = 'Олег'): readonly Message[] {
  const said = (seq: number, at: Ms, text: string) => ({ seq, id: `${chat.id}-${seq}`, text, at });
  const question = chat.rating?.comment ?? WORDS[0]!;
  const answerAt = chat.firstResponseAt ?? chat.startedAt + MINUTE;
  return [
    { ...said(1, chat.startedAt, question), from: 'visitor', kind: 'text', choice: null },
    { ...said(2, chat.startedAt + 1_000, 'Сейчас посмотрим.'), from: 'bot', kind: 'text', entryId: null },
    chat.ownerId === null
      ? { ...said(3, answerAt, 'Заказ уже в пути.'), from: 'bot', kind: 'text', entryId: null }
      : {
          ...said(3, answerAt, 'Здравствуйте! Заказ уже в пути.'),
          from: 'operator',
          kind: 'text',
          operatorId: chat.ownerId,
          firstName,
        },
    { ...said(4, chat.closedAt, chat.last!.text), from: 'system', kind: 'notice', notice: 'closed' },
  ];
}

/** Numbers from 0 to 1 that depend on a place alone (the generator "mulberry32"). */
function chances(place: number): () => number {
  let state = (place + 1) * 0x9e3779b1;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const pick = <T>(from: readonly T[], chance: number): T => from[Math.floor(chance * from.length)]!;

const scoreOf = (chance: number): Rating['score'] =>
  chance < 0.55 ? 5 : chance < 0.75 ? 4 : chance < 0.85 ? 3 : chance < 0.93 ? 2 : 1;
