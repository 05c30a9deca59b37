import type { Chat, OwnedChat, QueuedChat } from '../src/domain/chat.ts';
import { isOwned } from '../src/domain/chat.ts';
import type { Message } from '../src/domain/message.ts';
import type { Operator } from '../src/domain/operator.ts';
import type { Shift } from '../src/domain/shift.ts';
import type { Ms } from '../src/domain/time.ts';
import type { Visitor } from '../src/domain/visitor.ts';
import { ledgers } from './ledger-invariants.ts';

/** Everything of a company at one moment, as the domain knows it. */
export type Everything = {
  operators: readonly Operator[];
  visitors: readonly Visitor[];
  chats: readonly Chat[];
  /** The messages of each chat, by its id, in any order. */
  transcripts: ReadonlyMap<string, readonly Message[]>;
  /** The ledger of each operator, by their id, in any order. */
  ledgers: ReadonlyMap<string, readonly Shift[]>;
};

/**
 * Checks what must hold at every moment, whatever has happened before, and returns one line for each broken rule. Nothing
 * here calls a verb of the domain, so the same checks serve histories of the model and the database after a storm.
 */
export function broken(all: Everything): string[] {
  return [...misplaced(all), ...all.chats.flatMap((chat) => mistimed(chat, transcriptOf(chat, all)))];
}

/** The checks that need no moments, for histories in which a test has moved the moments of chats to let time pass. */
export function misplaced(all: Everything): string[] {
  const inChats = all.chats.flatMap((chat) => {
    const messages = transcriptOf(chat, all);
    return named(chat, [...counting(chat, messages), ...silence(messages), ...reminders(chat, messages)]);
  });
  return [...ownership(all), ...pointers(all), ...inChats, ...ledgers(all)];
}

/** A chat has at most one owner, and exactly the owner lists it, so that the load equals the open chats. */
function ownership({ operators, chats }: Everything): string[] {
  const lines: string[] = [];
  const owned = new Map(chats.filter(isOwned).map((chat): [string, OwnedChat] => [chat.id, chat]));
  for (const { id, openChats } of operators) {
    if (new Set(openChats).size !== openChats.length) lines.push(`${id} lists a chat twice`);
    for (const chatId of openChats)
      if (owned.get(chatId)?.ownerId !== id) lines.push(`${id} lists ${chatId}, which is not theirs`);
  }
  for (const chat of owned.values()) {
    const owner = operators.find(({ id }) => id === chat.ownerId);
    if (!owner?.openChats.includes(chat.id)) lines.push(`${chat.id} is not listed by its owner ${chat.ownerId}`);
  }
  return lines;
}

/** A visitor has at most one open chat and points to it. */
function pointers({ visitors, chats }: Everything): string[] {
  const lines: string[] = [];
  for (const { id, openChatId } of visitors) {
    const open = chats.filter((chat) => chat.visitorId === id && chat.state !== 'closed').map((chat) => chat.id);
    if (open.length > 1) lines.push(`${id} has ${open.length} open chats`);
    if ((open[0] ?? null) !== openChatId) lines.push(`${id} points to ${openChatId}, while ${open[0] ?? null} is open`);
  }
  return lines;
}

const mistimed = (chat: Chat, messages: readonly Message[]) =>
  named(chat, [...waiting(chat, messages), ...owing(chat, messages), ...clocks(chat)]);

const transcriptOf = (chat: Chat, { transcripts }: Everything) =>
  (transcripts.get(chat.id) ?? []).toSorted((a, b) => a.seq - b.seq);

const named = (chat: Chat, lines: readonly string[]) => lines.map((line) => `${chat.id} (${chat.state}): ${line}`);

/** `seq` counts the messages without gaps, ids come once, and the chat's last line is the last message. */
function counting(chat: Chat, messages: readonly Message[]): string[] {
  const lines: string[] = [];
  if (messages.some(({ seq }, i) => seq !== i + 1) || messages.length !== chat.seq)
    lines.push(`seq is ${chat.seq}, the messages are ${messages.map(({ seq }) => seq).join(' ')}`);
  if (new Set(messages.map(({ id }) => id)).size !== messages.length) lines.push('a message id comes twice');
  const last = messages.at(-1);
  if ((chat.last?.seq ?? 0) !== (last?.seq ?? 0) || chat.last?.from !== last?.from)
    lines.push('the last line is another');
  if (chat.readByVisitor > chat.seq || chat.readByOwner > chat.seq) lines.push('read further than written');
  return lines;
}

/** From a hand-off or a take until people give the chat back, the bot says nothing. */
function silence(messages: readonly Message[]): string[] {
  let people = false;
  const lines: string[] = [];
  for (const message of messages) {
    if (message.from === 'bot' && people) lines.push(`the bot spoke at ${message.seq}, while people had the chat`);
    if (message.kind === 'notice')
      people = message.notice === 'given-back' ? false : people || /handed-off|taken/.test(message.notice);
  }
  return lines;
}

/** A visitor is reminded, and their chat ended for their silence, only after an operator's answer that they have said nothing to. Taking counts as an answer to the bot's. */
function reminders(chat: Chat, messages: readonly Message[]): string[] {
  const lines: string[] = [];
  const saidLast = (before: number) =>
    messages.findLast(({ seq, from }) => seq < before && (from === 'visitor' || from === 'operator'))?.from;
  const isReminder = (message: Message) => message.kind === 'notice' && message.notice === 'reminder';
  const askedBot = (before: number) =>
    messages.findLast((one) => one.seq < before && (one.from !== 'system' || one.notice === 'taken'))?.from ===
    'visitor';
  for (const message of messages) {
    if (isReminder(message) && saidLast(message.seq) !== 'operator')
      lines.push(`reminded at ${message.seq}, unanswered`);
    if (message.kind === 'notice' && message.notice === 'warned' && askedBot(message.seq))
      lines.push(`warned at ${message.seq} while the bot owed an answer`);
  }
  if (chat.state !== 'closed' || chat.ending !== 'silent') return lines;
  if (saidLast(Infinity) !== 'operator') lines.push('closed while its visitor waited');
  if (!isReminder(messages.at(-2)!)) lines.push('closed without a reminder just before');
  return lines;
}

const answers = (message: Message): boolean =>
  message.from === 'operator' ||
  (message.kind === 'notice' && (message.notice === 'taken' || message.notice === 'given-back'));

/** The red timer shows the first visitor message, or the hand-off, that no operator has answered. */
function waiting(chat: Chat, messages: readonly Message[]): string[] {
  if (chat.state === 'bot' || chat.state === 'closed') return [];
  const unread = messages.slice(messages.findLastIndex(answers) + 1);
  const asked = unread.find(({ from }) => from === 'visitor')?.at ?? null;
  if (chat.state === 'active') {
    return chat.awaitingSince === asked ? [] : [`waits since ${chat.awaitingSince}, the message is of ${asked}`];
  }
  const since = chat.state === 'queued' ? waitsSince(chat) : chat.awaitingSince;
  const calls = messages.find((message) => message.kind === 'notice' && message.notice === 'handed-off');
  // A chat that came back waits again only since it was given away again.
  const returned = unread.findLastIndex((message) => message.kind === 'notice' && message.notice === 'returned');
  const latest = Math.min(
    ...unread
      .filter(
        (one, i) => one.from === 'visitor' || (one.kind === 'notice' && one.notice !== 'reminder' && i > returned),
      )
      .map(({ at }) => at),
    Infinity,
  );
  const lines: string[] = [];
  // Only messages from the hand-off on count, since a message to the bot is no wait for a person.
  const inHandOff = unread.some(
    (message) => message === calls || (message.kind === 'notice' && message.notice === 'handed-off'),
  );
  if (inHandOff) {
    const at = unread.findLast((message) => message.kind === 'notice' && message.notice === 'handed-off')!.at;
    if (since !== at) lines.push(`waits since ${since}, the hand-off was ${at}`);
  } else if (since > latest && latest !== Infinity) lines.push(`waits since ${since}, which is later than ${latest}`);
  if (chat.state === 'assigned' && chat.assignedAt < since) lines.push('assigned before anybody waited');
  if (chat.state === 'queued' && (chat.awaitingSince === null) !== (chat.gone !== null))
    lines.push('its visitor has left and waits, or neither');
  return lines;
}

/** Whether this message leaves the visitor's question unanswered. */
const leavesOpen = (message: Message): boolean =>
  message.from === 'visitor' ||
  (message.kind === 'notice' && /^(given-back|reconnecting|returned)$/.test(message.notice));

/** The bot owes an answer since the first visitor message that nobody has answered, or since it got the chat with it. */
function owing(chat: Chat, messages: readonly Message[]): string[] {
  if (chat.state !== 'bot') return [];
  const since = messages.slice(messages.findLastIndex((message) => !leavesOpen(message)) + 1);
  const asked = since.find(({ from }) => from === 'visitor');
  const got = since.findLast((message) => message.kind === 'notice' && message.notice === 'given-back');
  const owes = asked === undefined ? null : Math.max(asked.at, got?.at ?? 0);
  return chat.owes === owes ? [] : [`the bot owes since ${chat.owes}, the message is of ${owes}`];
}

/** The figures of a closed chat count all time exactly once, and every share has its operator. */
function clocks(chat: Chat): string[] {
  const lines: string[] = [];
  const { unansweredSince, firstResponse, waitingMs, shares } = chat.clocks;
  if (chat.state === 'bot' && unansweredSince !== null) lines.push('somebody waits for a human word with the bot');
  if ((chat.state === 'queued' || chat.state === 'assigned') && unansweredSince === null)
    lines.push('nobody waits for a human word');
  if (chat.state === 'active' && chat.awaitingSince !== null && (unansweredSince ?? Infinity) > chat.awaitingSince)
    lines.push('the clock of responses begins after the wait');
  if ((chat.firstResponseAt === null) !== (firstResponse === null))
    lines.push('the first response is told in two ways');
  if (waitingMs < 0 || shares.some(({ handlingMs }) => handlingMs < 0)) lines.push('a clock is negative');
  if (chat.state === 'closed') {
    const { metrics } = chat;
    const people = (metrics.waitingMs ?? 0) + (metrics.handlingMs ?? 0);
    if (people > metrics.durationMs) lines.push('people had it for longer than it lasted');
    if (metrics.responses.maxMs > metrics.responses.sumMs) lines.push('one response is longer than all');
    if ((metrics.firstResponseMs === null) !== (metrics.firstResponderId === null))
      lines.push('a first response of nobody');
  }
  return lines;
}

/** Whether routing may give this chat to this operator now, computed independently of the domain's own function. */
export function fits(
  chat: QueuedChat,
  { id, active, status, openChats, maxChats, groups }: Operator,
  now: Ms,
): boolean {
  const { group } = chat;
  if (group && group.openedAt === null && !groups?.includes(group.id)) return false;
  const avoided = chat.avoid !== null && chat.avoid.operatorId === id && now < chat.avoid.until;
  return active && status === 'working' && openChats.length < maxChats && !avoided;
}

/** Every waiting chat that an operator could have. After a dispatch in `auto` there must be none. */
export function leftWaiting({ chats, operators }: Pick<Everything, 'chats' | 'operators'>, now: Ms): string[] {
  return chats
    .filter((chat) => chat.state === 'queued')
    .flatMap((chat) =>
      operators.filter((who) => fits(chat, who, now)).map(({ id }) => `${chat.id} waits, ${id} is free`),
    );
}

/** In the queue who is there comes before who has left, and then who has waited longer. */
function comesBefore(a: QueuedChat, b: QueuedChat): boolean {
  if ((a.gone === null) !== (b.gone === null)) return a.gone === null;
  return waitsSince(a) < waitsSince(b);
}

const waitsSince = (chat: QueuedChat) => (chat.gone === null ? chat.awaitingSince : chat.gone.awaitingSince);

/**
 * Whether one assignment by routing is right, given the state before it: not over the limit, no older chat overtaken that could have had this operator,
 * and nobody else less loaded or, with the same load, longer without an assignment.
 */
export function wronglyRouted(
  before: Pick<Everything, 'chats' | 'operators'>,
  chatId: string,
  operatorId: string,
  now: Ms,
): string[] {
  const queue = before.chats.filter((chat) => chat.state === 'queued');
  const chat = queue.find(({ id }) => id === chatId);
  const got = before.operators.find(({ id }) => id === operatorId);
  if (chat === undefined || got === undefined) return [`${chatId} was not waiting, or ${operatorId} is unknown`];
  const lines: string[] = [];
  if (!fits(chat, got, now)) lines.push(`${operatorId} may not have ${chatId}`);
  for (const other of queue)
    if (comesBefore(other, chat) && fits(other, got, now)) lines.push(`${chatId} overtook ${other.id}`);
  for (const other of before.operators) {
    if (other.id === got.id || !fits(chat, other, now)) continue;
    const [load, most] = [other.openChats.length, got.openChats.length];
    if (load < most || (load === most && other.lastAssignedAt < got.lastAssignedAt))
      lines.push(`${chatId} belonged to ${other.id}, not to ${got.id}`);
  }
  return lines;
}
