import type { Tale } from '../domain/audit.ts';
import { changeOf } from '../domain/audit.ts';
import type { Chat } from '../domain/chat.ts';
import type { ChatChange } from '../domain/chat/change.ts';
import type { DeskCommand, DeskInput, DeskOutput } from '../domain/contract/desk.ts';
import { DESK } from '../domain/contract/desk.ts';
import type { On, Row } from '../domain/contract/desk/row.ts';
import type { Versioned } from '../domain/form.ts';
import { currentOf, upToDate, versionOf } from '../domain/form.ts';
import { mayGive } from '../domain/may-give.ts';
import type { Operator } from '../domain/operator.ts';
import type { Refused } from '../domain/refusal.ts';
import { same } from '../domain/same.ts';
import type { Visitor } from '../domain/visitor.ts';
import type { StoredCompany } from '../store/refs.ts';
import { at } from '../store/refs.ts';
import type { Doc } from '../store/unit.ts';
import type { CompanyUnit } from '../work/chat/company-unit.ts';
import { saveClient } from '../work/chat/client-save.ts';
import type { Scene } from './enter.ts';
import { ownerOf, whoMay } from './enter.ts';
import type { Becomes } from './things.ts';
import { findThing } from './things.ts';

/** What a command comes to. */
export type Decision<C extends DeskCommand> = {
  ok: true;
  /** What becomes of its thing. Left out: it stays as it is. */
  becomes?: Becomes<C>;
  /** Something has happened beside the thing: what the audit tells of it. */
  tale?: Tale;
  /** Wants more written beside it, where there is anything to write: what has been done already is done. */
  also?: () => void;
  /** The answer, also by the version of what forms show of the thing. */
  output: DeskOutput<C> | ((version: number) => DeskOutput<C>);
};

/**
 * Wants what a command has decided written, and the audit's entry in the same save. Nothing is written where nothing changes, but what follows is named
 * again. Refuses `changed-meanwhile` for a form that began on something older.
 */
export async function save<C extends DeskCommand>(
  unit: CompanyUnit,
  command: C,
  input: DeskInput<C>,
  scene: Scene<C>,
  { becomes, tale, also, output }: Decision<C>,
  auditId: string,
): Promise<{ ok: true; output: DeskOutput<C> } | Refused> {
  const { on, form, audit, stateFirst }: Row = DESK[command];
  const { thing: was, caller, id, now } = scene as Loose;
  const is = becomes === undefined ? was : on === 'chat' ? (becomes as ChatChange).chat : (becomes as object | null);
  if (form !== undefined && was !== null && is !== null) {
    const version = 'version' in input ? Number(input.version) : 0;
    const fresh = upToDate(currentOf(form, was), version, currentOf(form, is).values);
    if (!fresh.ok) return fresh;
  }
  const isChanged = !same(was, is);
  if (isChanged && stateFirst) {
    const allowed = mayGive(whoMay(command, input), scene.actor, ownerOf(was as Chat));
    if (!allowed.ok) return allowed;
  }
  const version =
    becomes === undefined ? versionOf(was ?? {}) : await write(unit, command, input, scene as Loose, becomes);
  if (isChanged || tale !== undefined) {
    also?.();
    const fields = typeof audit === 'function' ? audit(input as never) : audit;
    if (fields !== null) {
      const told = changeOf(on, fields, was, is, tale);
      const entry = { at: now, by: caller.uid, command, about: { what: on, id }, from: caller.from, ...told };
      unit.create(at.audit(caller.companyId, auditId), entry);
    }
  }
  return { ok: true, output: typeof output === 'function' ? output(version) : output };
}

type Loose = Scene<'take'> & { thing: (Versioned & object) | null };

/** How each kind of thing is written, with what follows from that; the others are documents and nothing else. */
const WRITE: Partial<Record<On, (unit: CompanyUnit, scene: Loose, becomes: unknown) => number | Promise<number>>> = {
  company: (unit, { company }, becomes) => unit.saveSettings(company, becomes as StoredCompany),
  self: (unit, { actor, company }, becomes) => unit.saveOperator(company.id, actor, becomes as Operator),
  person: (unit, { thing, company }, becomes) =>
    unit.saveOperator(company.id, thing as unknown as Operator, becomes as Operator),
  chat: (unit, { company, chat }, becomes) => unit.saveChat(company, chat, becomes as ChatChange),
  client: (unit, { thing, ...scene }, becomes) =>
    saveClient(unit, { ...scene, client: thing as unknown as Visitor }, becomes as Visitor),
};

/** Gives the version of what forms show of the thing. */
function write<C extends DeskCommand>(
  unit: CompanyUnit,
  command: C,
  input: DeskInput<C>,
  scene: Loose,
  becomes: unknown,
): number | Promise<number> {
  const special = WRITE[DESK[command].on];
  if (special !== undefined) return special(unit, scene, becomes);
  const doc: Doc<unknown> = findThing(command, input, scene.caller).docOf(scene.id);
  if (becomes === null) unit.remove(doc);
  else if (scene.thing === null) unit.create(doc, becomes);
  else return unit.put(doc, becomes);
  return 0;
}
