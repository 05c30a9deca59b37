import { BOT_WORDS } from '../bot-words.ts';
import type { HandOffReason } from '../bot/outcome.ts';
import type { BotChat, Chat, QueuedChat } from '../chat.ts';
import { asked, turned } from '../clocks.ts';
import type { Group } from '../group/group.ts';
import { hoursFor } from '../hours/hours-for.ts';
import type { Open } from '../hours/open.ts';
import { isOpen, nextOpening } from '../hours/open.ts';
import { sayOutside } from '../hours/say-outside.ts';
import type { Refused } from '../refusal.ts';
import { refuse } from '../refusal.ts';
import type { Voice } from '../text/say-text.ts';
import type { Ms } from '../time.ts';
import { MINUTE } from '../time.ts';
import { askedNothing } from './asked.ts';
import type { BotSpeech } from './bot-speaks.ts';
import { botSpeaks, topicByBot } from './bot-speaks.ts';
import type { ChatChange } from './change.ts';
import { changed, notice, say } from './change.ts';
import { CALLS, handOff } from './hand-off.ts';

/** A chat with the bot that waits for the company to open. */
export type Waiting = BotChat & { opening: NonNullable<BotChat['opening']> };

export const waitsForOpening = (chat: Chat): chat is Waiting => chat.state === 'bot' && chat.opening !== undefined;

/**
 * The bot hands the chat to people: into the queue, or outside the hours of those whom it is for to wait for the opening, which the client is told. Refuses `bot-silenced`.
 */
export function callPeople(
  chat: Chat,
  reason: HandOffReason,
  topic: BotSpeech['topic'],
  voice: Voice,
  now: Ms,
  groups: readonly Group[] = [],
): ChatChange<QueuedChat | BotChat> | Refused {
  if (chat.state !== 'bot') return refuse('bot-silenced');
  if (waitsForOpening(chat) && chat.opening.at <= now) return open(chat, voice, now, groups);
  const { enteredAt: _, ...fresh } = chat;
  const known = topicByBot(chat, topic);
  const at = nextOpening(openOf({ ...chat, topic: known }, voice, groups), now);
  if (at === null || at <= now) return handOff(fresh, reason, topic, voice, now);
  if (waitsForOpening(chat) && !CALLS.includes(reason)) return noteWords(chat, now);
  const waiting = {
    ...fresh,
    asked: CALLS.includes(reason) ? askedNothing(chat.asked) : chat.asked,
    topic: known,
    owes: null,
    opening: { since: now, reason, ...chat.opening, at },
  };
  return tellOpening(waiting, voice, now);
}

/**
 * The company opens, and the chat comes into the queue. All of its times with people count from the opening, also when the sweep is late. Where the company was closed at that moment after
 * all, since its hours have changed, the chat waits on, and its client is told.
 */
export function open(
  chat: Waiting,
  voice: Voice,
  now: Ms,
  groups: readonly Group[] = [],
): ChatChange<QueuedChat | BotChat> {
  const { at, reason } = chat.opening;
  const goesBy = openOf(chat, voice, groups);
  const next = nextOpening(goesBy, now);
  if (!isOpen(goesBy, at) && next !== null && next > now)
    return tellOpening({ ...chat, opening: { ...chat.opening, at: next } }, voice, now);
  const given = handOff(chat, reason, null, voice, now);
  if (!given.ok) throw new Error('A chat with the bot can be handed off');
  const queued: QueuedChat = {
    ...given.chat,
    asked: chat.asked,
    enteredAt: at,
    handedOffAt: chat.handedOffAt ?? at,
    clocks: asked(turned(chat, at), at),
    awaitingSince: at + placeAtOpening(chat.opening),
    gone: null,
    seenUntil: chat.seenUntil === null ? null : Math.max(chat.seenUntil, at),
  };
  return { ...given, chat: queued };
}

/** The company's hours have changed: the chat waits for the opening that now is the next. Its client is told of a later one. */
export function timeOpening(chat: Waiting, voice: Voice, now: Ms, groups: readonly Group[] = []): ChatChange<BotChat> {
  const { opening } = chat;
  const at = nextOpening(openOf(chat, voice, groups), now) ?? now;
  if (opening.at <= now || at === opening.at) return changed(chat);
  const waits = { ...chat, opening: { ...opening, at } };
  return at < opening.at ? changed<BotChat>(waits) : tellOpening(waits, voice, now);
}

/** The client goes on writing while the chat waits for the opening, and the bot has no answer: it says once that the words are kept. */
export function noteWords(chat: Waiting, now: Ms): ChatChange<BotChat> {
  if (chat.opening.noted) return changed({ ...chat, owes: null });
  const noted = { ...chat, opening: { ...chat.opening, noted: true as const } };
  const speech = { id: `bot-${chat.seq + 1}`, text: BOT_WORDS.noted[chat.locale], entryId: null, choices: [] };
  return botSpeaks(noted, { ...speech, topic: null, memory: chat.memory }, now);
}

const openOf = (chat: Chat, { hours, timeZone }: Voice, groups: readonly Group[]): Open => ({
  hours: hoursFor(chat, groups, hours),
  timeZone,
});

function tellOpening(chat: Waiting, voice: Voice, now: Ms): ChatChange<BotChat> {
  const text = sayOutside(voice, chat.locale, chat.opening.at, now);
  const said = say<BotChat>(chat, notice(chat, 'outside', text, now));
  return changed(said.chat, { messages: [said.message] });
}

/** One step of the places at an opening, and how many steps there are: over three days of asking. */
const STEP = 5 * MINUTE;
const LAST_PLACE = 999;

/** All who asked at night wait from the opening on. Within its first second they stand in the order in which they asked, since the queue is ordered by that moment. In ms. */
const placeAtOpening = ({ at, since }: Waiting['opening']): Ms =>
  Math.max(0, LAST_PLACE - Math.floor((at - since) / STEP));
