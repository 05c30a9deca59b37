import { assign } from '#domain/chat/assign.ts';
import { say } from '#domain/chat/change.ts';
import type { ChatChange } from '#domain/chat/change.ts';
import { abandon, close } from '#domain/chat/close.ts';
import { comeBack } from '#domain/chat/come-back.ts';
import { endSilent } from '#domain/chat/end-silent.ts';
import { handOff } from '#domain/chat/hand-off.ts';
import { missVisitor } from '#domain/chat/miss-visitor.ts';
import { rate } from '#domain/chat/rate.ts';
import { remindSilent } from '#domain/chat/remind-silent.ts';
import { reply } from '#domain/chat/reply.ts';
import { start } from '#domain/chat/start.ts';
import { take } from '#domain/chat/take.ts';
import { transfer } from '#domain/chat/transfer.ts';
import { visitorWrites } from '#domain/chat/visitor-writes.ts';
import type { ActiveChat, Chat, QueuedChat } from '#domain/chat.ts';
import type { Draft, Message } from '#domain/message.ts';
import type { Operator } from '#domain/operator.ts';
import type { Refused } from '#domain/refusal.ts';
import type { Ms } from '#domain/time.ts';
import { MINUTE, SECOND } from '#domain/time.ts';
import type { Client } from '#domain/visitor.ts';
import { newVisitor } from '#domain/visitor.ts';
import { COMPANY, SETTINGS } from './company.ts';

/** A chat with all its messages, made by the domain's own functions. */
export type Told = { chat: Chat; messages: readonly Message[] };

type Step = (told: Told) => Told;

/** Applies the steps to a chat, one after another. */
export function tell(begun: Told, ...steps: readonly Step[]): Told {
  return steps.reduce((told, step) => step(told), begun);
}

/** A client begins a chat with the bot. */
export function begun(id: string, at: Ms, client: Partial<Client> = {}): Told {
  const { chat } = agreed(start(visitorOf(id), COMPANY.id, id, at));
  return { chat: { ...chat, client: { ...chat.client, ...client } }, messages: [] };
}

export const asks =
  (text: string, at: Ms): Step =>
  ({ chat, messages }) =>
    after(
      messages,
      agreed(
        visitorWrites(
          { ...chat, pace: null },
          visitorOf(chat.id),
          { id: `m${messages.length}`, text, choice: null },
          at,
        ),
      ),
    );

/** The bot says something. */
export const says =
  (draft: Pick<Extract<Draft, { from: 'bot' }>, 'text'> & Partial<Extract<Draft, { from: 'bot' }>>, at: Ms): Step =>
  ({ chat, messages }) => {
    const said = say(chat, {
      from: 'bot',
      kind: 'text',
      entryId: null,
      ...draft,
      id: `m${messages.length}`,
      at,
    } as Draft);
    return { chat: said.chat, messages: [...messages, said.message] };
  };

export const handedOff =
  (at: Ms): Step =>
  ({ chat, messages }) =>
    after(messages, agreed(handOff(chat, 'asked-for-person', null, SETTINGS, at)));

export const fallenTo =
  (operator: Operator, at: Ms): Step =>
  ({ chat, messages }) =>
    after(
      messages,
      agreed(
        assign(chat, atWork(operator), null, { why: 'least-loaded', by: 'routing', among: 3, overLimit: true }, at),
      ),
    );

export const takenBy =
  (operator: Operator, at: Ms): Step =>
  ({ chat, messages }) =>
    after(messages, agreed(take(chat, operator, COMPANY, at)));

export const answers =
  (operator: Operator, text: string, at: Ms): Step =>
  ({ chat, messages }) =>
    after(messages, agreed(reply(chat, operator, { id: `m${messages.length}`, text }, at)));

export const offeredTo =
  (to: Operator, from: Operator, note: string, at: Ms): Step =>
  ({ chat, messages }) =>
    after(messages, agreed(transfer(chat, from, from, atWork(to), { overLimit: true, note }, SETTINGS, at)));

/** The sweep has found that the client of the waiting chat left at `since`. */
export const left =
  (since: Ms): Step =>
  ({ chat, messages }) => {
    if (chat.state !== 'queued') throw new Error(chat.state);
    const client = { ...visitorOf(chat.id), hereUntil: since };
    return after(
      messages,
      missVisitor({ ...chat, seenUntil: since }, client, SETTINGS, since + SETTINGS.goneMs).change,
    );
  };

/** The client who had left opens the page again. */
export const cameBack =
  (at: Ms): Step =>
  ({ chat, messages }) =>
    after(messages, comeBack(chat, at, at)!);

/** Nobody came back to the waiting chat. */
export const abandonedAt =
  (at: Ms): Step =>
  ({ chat, messages }) =>
    after(messages, abandon(chat as QueuedChat, SETTINGS, at));

/** The client says nothing after an answer: they are reminded, and then the chat ends, if `ends` says when. */
export const silentSince =
  (at: Ms, ends: Ms | null = null): Step =>
  ({ chat, messages }) => {
    const reminded = after(messages, remindSilent(chat as ActiveChat, SETTINGS, at));
    return ends === null
      ? reminded
      : after(reminded.messages, endSilent(reminded.chat as ActiveChat, null, SETTINGS, ends));
  };

export const closedBy =
  (operator: Operator, at: Ms): Step =>
  ({ chat, messages }) =>
    after(messages, agreed(close(chat, operator, operator, SETTINGS, at)));

export const rated =
  (score: 1 | 2 | 3 | 4 | 5, comment: string, at: Ms): Step =>
  ({ chat, messages }) =>
    after(messages, agreed(rate(chat, score, comment, at)));

/** Sets some fields of the chat. */
export const being =
  (more: Partial<Chat>): Step =>
  ({ chat, messages }) => ({ chat: { ...chat, ...more } as Chat, messages });

/** A chat that routing has assigned to an operator, in the usual way. */
export function fallen(id: string, operator: Operator, at: Ms, words: string, client: Partial<Client> = {}): Told {
  return tell(
    begun(id, at - 2 * MINUTE, client),
    asks(words, at - 2 * MINUTE),
    says({ text: 'Сейчас позову оператора.' }, at - MINUTE),
    handedOff(at),
    fallenTo(operator, at + SECOND),
  );
}

/** A chat that the operator has taken and answered, after which the client has written again. */
export function taken(id: string, operator: Operator, at: Ms, words: string, client: Partial<Client> = {}): Told {
  return tell(
    fallen(id, operator, at, 'Здравствуйте! Заказ не приехал.', client),
    takenBy(operator, at + MINUTE),
    answers(operator, 'Здравствуйте! Сейчас посмотрю, где ваш заказ.', at + 2 * MINUTE),
    asks(words, at + 3 * MINUTE),
  );
}

/** A closed chat. */
export function over(id: string, operator: Operator, at: Ms, words: string, client: Partial<Client> = {}): Told {
  return tell(
    taken(id, operator, at, words, client),
    answers(operator, 'Готово, курьер уже едет.', at + 4 * MINUTE),
    closedBy(operator, at + 9 * MINUTE),
  );
}

/** The operator as they were when the chat was assigned, whatever their status is now. */
const atWork = (operator: Operator): Operator => ({ ...operator, active: true, status: 'working' });

const visitorOf = (id: string) => newVisitor({ id: `visitor-${id}`, tokenHash: '', locale: 'ru' }, 0);

function after(messages: readonly Message[], change: ChatChange): Told {
  return { chat: change.chat, messages: [...messages, ...change.messages] };
}

/** The result of a domain function. A refusal is a mistake in the scene. */
function agreed<T extends { ok: true }>(outcome: T | Refused): T {
  if (!outcome.ok) throw new Error(`Refused: ${outcome.reason}`);
  return outcome;
}
