import type { Tells } from '../domain/audit.ts';
import { changeOf } from '../domain/audit.ts';
import type { Chat } from '../domain/chat.ts';
import type { ChatChange } from '../domain/chat/change.ts';
import type { DeskCommand, DeskInput, DeskOutput } from '../domain/contract/desk.ts';
import { DESK } from '../domain/contract/desk.ts';
import type { Row } from '../domain/contract/desk/row.ts';
import type { Versioned } from '../domain/form.ts';
import { currentOf, upToDate, versionOf } from '../domain/form.ts';
import { mayGive } from '../domain/may-give.ts';
import type { Refused } from '../domain/refusal.ts';
import { same } from '../domain/same.ts';
import { docOf } from '../store/refs.ts';
import type { CompanyUnit } from '../work/chat/company-unit.ts';
import type { Scene } from './enter.ts';
import { ownerOf, whoMay } from './enter.ts';
import type { Becomes } from './things.ts';
import { write } from './write.ts';

/** What a command has decided. */
export type Decision<C extends DeskCommand> = {
  ok: true;
  /** The thing after the command; left out when the thing does not change. */
  becomes?: Becomes<C>;
  /** What the audit tells of a change beyond the thing itself. */
  tells?: Tells;
  /** Wants further documents written. Called only when there is a change to write, so not for a repeat. */
  also?: () => void;
  /** The answer, or a function that makes it from the thing's form version. */
  output: DeskOutput<C> | ((version: number) => DeskOutput<C>);
};

/** The thing before and after the command, in the type that all kinds of things share. */
type Turn = { was: Versioned | null; is: Versioned | null };

/**
 * Wants a command's decision written, and the audit's entry in the same save. Where nothing changes, nothing is written, but the errands that follow are
 * named again. `undoes`: the audit's entry whose change the command takes back, and then the audit tells of `undo`. Refuses `changed-meanwhile` for a form that was
 * opened on an older version.
 */
export async function save<C extends DeskCommand>(
  unit: CompanyUnit,
  command: C,
  input: DeskInput<C>,
  scene: Scene<C>,
  decision: Decision<C>,
  auditId: string,
  undoes?: string,
): Promise<{ ok: true; output: DeskOutput<C> } | Refused> {
  const { becomes, tells, also, output } = decision;
  const turn = turnOf(command, scene, decision);
  const isChanged = !same(turn.was, turn.is);
  const allowed = maySave(command, input, scene, turn);
  if (isChanged && !allowed.ok) return allowed;
  const version = becomes === undefined ? versionOf(turn.was ?? {}) : await write(unit, command, input, scene, becomes);
  if (isChanged || tells !== undefined) {
    also?.();
    tell(unit, command, input, scene, turn, tells, auditId, undoes);
  }
  return { ok: true, output: typeof output === 'function' ? output(version) : output };
}

function turnOf<C extends DeskCommand>(command: C, { thing }: Scene<C>, { becomes }: Decision<C>): Turn {
  const was = thing as Versioned | null;
  if (becomes === undefined) return { was, is: was };
  return { was, is: DESK[command].on === 'chat' ? (becomes as ChatChange).chat : (becomes as Versioned | null) };
}

/** Checks the form's version, and the right where the row wants the chat's state checked first (`stateFirst`). */
function maySave<C extends DeskCommand>(
  command: C,
  input: DeskInput<C>,
  { actor }: Scene<C>,
  { was, is }: Turn,
): { ok: true } | Refused {
  const { form, stateFirst }: Row = DESK[command];
  if (stateFirst) return mayGive(whoMay(command, input), actor, ownerOf(was as Chat));
  if (form === undefined || was === null || is === null) return { ok: true };
  const version = 'version' in input ? Number(input.version) : 0;
  return upToDate(currentOf(form, was), version, currentOf(form, is).values);
}

/** Wants the audit's entry written, if the command's row has one. */
function tell<C extends DeskCommand>(
  unit: CompanyUnit,
  command: C,
  input: DeskInput<C>,
  { caller, id, now }: Scene<C>,
  { was, is }: Turn,
  tells: Tells | undefined,
  auditId: string,
  undoes?: string,
): void {
  const { on, audit }: Row = DESK[command];
  const fields = typeof audit === 'function' ? audit(input as never) : audit;
  if (fields === null) return;
  const who = { at: now, by: caller.uid, from: caller.from };
  const told = changeOf(on, fields, was, is, tells);
  const said = undoes === undefined ? { command } : { command: 'undo' as const, undoes };
  unit.create(docOf.audit(caller.companyId, auditId), { ...who, ...said, about: { what: on, id }, ...told });
}
