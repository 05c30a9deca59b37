import type { Chat } from '../domain/chat.ts';
import { isOwned } from '../domain/chat.ts';
import type { DeskCommand, DeskInput } from '../domain/contract/desk.ts';
import { DESK } from '../domain/contract/desk.ts';
import type { Row, Who } from '../domain/contract/desk/row.ts';
import { mayGive } from '../domain/may-give.ts';
import type { Operator } from '../domain/operator.ts';
import type { Refused } from '../domain/refusal.ts';
import { refuse } from '../domain/refusal.ts';
import type { Ms } from '../domain/time.ts';
import type { StoredCompany } from '../store/refs.ts';
import { docOf } from '../store/refs.ts';
import type { Readable, Unit } from '../store/unit.ts';
import type { Caller, Duty } from './context.ts';
import { dutyOf } from './context.ts';
import type { Beside, ThingOf } from './things.ts';
import { findThing } from './things.ts';

/** What a command is decided on: the caller as an active operator, and the thing as it is now. `thing` is null when the command makes it, under `id`. */
export type Scene<C extends DeskCommand> = {
  caller: Caller;
  company: StoredCompany;
  actor: Operator;
  id: string;
  thing: ThingOf<C>;
  now: Ms;
} & Beside<C>;

/** A scene whose command is not known to the compiler. */
type AnyScene = Duty & { caller: Caller; id: string; thing: unknown; now: Ms };

type Entered<S> = { ok: true; scene: S } | (Refused & { gone?: true });

/** Who may give this command with this input, by the table. */
export function whoMay<C extends DeskCommand>(command: C, input: DeskInput<C>): Who {
  const { who } = DESK[command] as Row;
  return typeof who === 'function' ? who(input as never) : who;
}

/**
 * Reads the company, the caller, the thing and `more` in one request to the database, and the documents beside a chat in a second one. Then checks that
 * the caller is an active operator and has the right. A thing that the command makes gets the id `newId`.
 * Refuses as `onDuty` and `mayGive` do, and with the thing's own refusal when it does not exist; `gone` then says that nothing else was wrong.
 */
export async function enter<C extends DeskCommand>(
  unit: Unit,
  command: C,
  caller: Caller,
  input: DeskInput<C>,
  newId: string,
  more: readonly Readable<unknown>[] = [],
): Promise<Entered<Scene<C>>> {
  const { id, doc, unknown } = findThing(command, input, caller);
  const places = [docOf.company(caller.companyId), docOf.operator(caller.companyId, caller.uid)] as const;
  const besides = id === null ? more : [doc(id), ...more];
  const [company, actor, found = null] = await unit.readEach<[StoredCompany, Operator, ...unknown[]]>(
    ...places,
    ...besides,
  );
  const duty = dutyOf(company, actor, caller);
  if (!duty.ok) return duty;
  const { on, keyed }: Row = DESK[command];
  const who = whoMay(command, input);
  if (typeof who === 'string') {
    const allowed = mayGive(who, duty.actor);
    if (!allowed.ok) return allowed;
  }
  const thing = id === null ? null : found;
  if (id !== null && thing === null && !keyed) return { ...refuse(unknown), gone: true };
  const scene: AnyScene = { ...duty, caller, id: id ?? newId, thing, now: Date.now() };
  // The cast is needed since the compiler cannot derive from the table's row which thing the command has.
  return (on === 'chat' || on === 'client' ? enterChat(unit, command, scene, who) : { ok: true, scene }) as Promise<
    Entered<Scene<C>>
  >;
}

/** The second part for a command about a chat or its client: checks the right that depends on the chat's owner, and reads the owner and the client. */
async function enterChat(
  unit: Unit,
  command: DeskCommand,
  scene: AnyScene,
  who: Who,
): Promise<Entered<AnyScene & Beside<'take'>>> {
  const { on, stateFirst, masks }: Row = DESK[command];
  const chat = scene.thing as Chat;
  if (!stateFirst) {
    const allowed = mayGive(who, scene.actor, ownerOf(chat));
    if (!allowed.ok) return allowed;
  }
  // What the staff would write about an erased client must not come in again.
  if (masks !== undefined && 'emptied' in chat) return refuse('chat-emptied');
  const ownerDoc = isOwned(chat) ? docOf.operator(chat.companyId, chat.ownerId) : null;
  const clientDoc = docOf.visitor(chat.companyId, chat.visitorId);
  // Mostly the caller owns the chat, and has been read already.
  await unit.readAll<unknown>([...(ownerDoc ? [ownerDoc] : []), ...(on === 'client' ? [clientDoc] : [])]);
  const owner = ownerDoc && (await unit.read(ownerDoc));
  if (on === 'chat') return { ok: true, scene: { ...scene, chat, owner } };
  const client = await unit.read(clientDoc);
  if (client === null || client.erasing !== undefined) return refuse('unknown-chat');
  return { ok: true, scene: { ...scene, chat, owner, thing: client, id: client.id } };
}

/** The id of the operator who has the chat, or had it when it was closed; null when nobody does. */
export const ownerOf = (chat: Chat): string | null => ('ownerId' in chat ? chat.ownerId : null);
