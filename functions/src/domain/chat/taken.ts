import type { ActiveChat, OpenChat } from '../chat.ts';
import type { Clocks } from '../clocks.ts';
import type { Message } from '../message.ts';
import type { Operator } from '../operator.ts';
import { loadOf } from '../operator.ts';
import type { RoutingRecord } from '../routing-record.ts';
import type { CompanySettings } from '../settings.ts';
import { sayText, voiceOf } from '../text/say-text.ts';
import type { Ms } from '../time.ts';
import { notice, say } from './change.ts';
import { commonOf } from './fields.ts';

/** The chat in the hands of the operator who takes it: the client gets the company's text with the operator's first name, and the timer stops. */
export function taken(
  chat: OpenChat,
  operator: Operator,
  company: { name: string; settings: CompanySettings },
  clocks: Clocks,
  now: Ms,
): { chat: ActiveChat; message: Message } {
  const text = sayText(voiceOf(company), 'interceptText', chat.locale, { operator: operator.firstName });
  const said = say(chat, notice(chat, 'taken', text, now, operator));
  return {
    message: said.message,
    chat: {
      ...commonOf(said.chat),
      handedOffAt: chat.handedOffAt ?? now,
      clocks,
      readByOwner: said.message.seq,
      state: 'active',
      ownerId: operator.id,
      takenAt: now,
      awaitingSince: null,
      alertedAt: null,
      ownerAbsentSince: null,
      silence: null,
    },
  };
}

/** What the chat's records keep of it. `fromId`: who had the chat before; null for the queue and the bot. */
export function takenByHand(operator: Operator, fromId: string | null, now: Ms): RoutingRecord {
  const { id } = operator;
  return { at: now, why: 'taken-by-hand', by: id, operatorId: id, fromId, among: null, load: loadOf(operator) };
}
