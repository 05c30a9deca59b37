import type { DeskCommand, DeskInput, DeskOutput } from '../domain/contract/desk.ts';
import type { Refused } from '../domain/refusal.ts';
import { newId } from '../store/refs.ts';
import type { Readable, Unit } from '../store/unit.ts';
import { decide } from '../store/unit.ts';
import { act } from '../work/chat/act.ts';
import type { CompanyUnit } from '../work/chat/company-unit.ts';
import type { Caller, Handler } from './context.ts';
import { withRight } from './context.ts';
import type { Scene } from './enter.ts';
import { enter, whoMay } from './enter.ts';
import type { Decision } from './save.ts';
import { save } from './save.ts';

type Decided<C extends DeskCommand> = Decision<C> | Refused;

export type Work<C extends DeskCommand, F> = {
  /** What must happen before the decision and stays when that refuses, as tokens of a limit. Who has no right does not come so far. */
  first?: (caller: Caller, input: DeskInput<C>) => Promise<{ ok: true } | Refused>;
  /** What chance makes: once, however often it is decided. */
  fresh?: (caller: Caller) => F;
  /** Reads what must be read before the company. */
  ahead?: (unit: Unit, caller: Caller) => Promise<unknown>;
  /** What else the decision reads, so that it comes with the thing in one request. */
  reads?: (caller: Caller, input: DeskInput<C>) => readonly Readable<unknown>[];
  /** The answer where the thing is gone: who removes it twice has removed it. Without it that is refused. */
  gone?: DeskOutput<C>;
  decide: (scene: Scene<C>, input: DeskInput<C>, unit: CompanyUnit, fresh: F) => Promise<Decided<C>> | Decided<C>;
  /** What is done elsewhere once it is saved, also where it was saved before: who repeats a command may not have come so far. */
  after?: (caller: Caller, input: DeskInput<C>, was: Scene<C>) => Promise<unknown>;
};

/**
 * A command of the table: duty, right, loading, the version of its form, "done already is done", the entry of the audit in the same save, saving and what
 * follows are the same for all; the work only decides. `fresh` is left out where nothing is made by chance.
 */
export function command<C extends DeskCommand, F = undefined>(name: C, work: Work<C, F>): Handler<C> {
  return async (caller, input) => {
    if (work.first !== undefined) {
      const allowed = await decide((unit) => withRight(unit, caller, whoMay(name, input)));
      if (!allowed.ok) return allowed;
      const first = await work.first(caller, input);
      if (!first.ok) return first;
    }
    const [id, auditId, fresh] = [newId(), newId(), work.fresh?.(caller) as F];
    const outcome = await act(caller.companyId, async (unit) => {
      await work.ahead?.(unit, caller);
      const entered = await enter(unit, name, caller, input, id, work.reads?.(caller, input));
      if (!entered.ok) return entered.gone && work.gone ? { ok: true, output: work.gone, scene: null } : entered;
      const decision = await work.decide(entered.scene, input, unit, fresh);
      if (!decision.ok) return decision;
      const saved = await save(unit, name, input, entered.scene, decision, auditId);
      return saved.ok ? { ...saved, scene: entered.scene } : saved;
    });
    if (!outcome.ok) return outcome;
    if (outcome.scene !== null) await work.after?.(caller, input, outcome.scene);
    return { ok: true, output: outcome.output };
  };
}
