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
import { masked } from './masked.ts';
import type { Decision } from './save.ts';
import { save } from './save.ts';

type Decided<C extends DeskCommand> = Decision<C> | Refused;

export type Work<C extends DeskCommand, F> = {
  /** Done before the decision, and kept even if the decision refuses: spending tokens of a limit. It runs only for a caller who has the right. */
  first?: (caller: Caller, input: DeskInput<C>) => Promise<{ ok: true } | Refused>;
  /** Makes the random values once, before the decision that may run several times. */
  fresh?: (caller: Caller) => F;
  /** Reads the documents that must be read before the company. */
  ahead?: (unit: Unit, caller: Caller) => Promise<unknown>;
  /** Further documents that the decision reads, so that they are read in one request with the thing. */
  reads?: (caller: Caller, input: DeskInput<C>) => readonly Readable<unknown>[];
  /** The answer when the thing does not exist: a repeated removal succeeds. Without `gone` such a command is refused. */
  gone?: DeskOutput<C>;
  /** The id of the audit's entry, where a repeat must find the first one's. */
  auditId?: (caller: Caller, input: DeskInput<C>) => string;
  decide: (scene: Scene<C>, input: DeskInput<C>, unit: CompanyUnit, fresh: F) => Promise<Decided<C>> | Decided<C>;
  /** Done outside of the database after the save. A repeat does it again, since the process may have died before it the first time. */
  after?: (caller: Caller, input: DeskInput<C>, was: Scene<C>) => Promise<unknown>;
};

/** A command with what it does, for `undo`, which decides as the command would. */
export type Commanded<C extends DeskCommand, F = undefined> = Handler<C> & { work: Work<C, F> };

/**
 * A command of the table. The same for all commands: checking that the caller is an active operator and has the right, loading, checking the form's
 * version, accepting a repeat of what is done already, saving with the audit's entry in the same save, and what follows. `work` only decides.
 * `fresh` is left out where no random values are needed.
 */
export function command<C extends DeskCommand, F = undefined>(name: C, work: Work<C, F>): Commanded<C, F> {
  const handler: Handler<C> = async (caller, input) => {
    if (work.first !== undefined) {
      const allowed = await decide((unit) => withRight(unit, caller, whoMay(name, input)));
      if (!allowed.ok) return allowed;
      const first = await work.first(caller, input);
      if (!first.ok) return first;
    }
    const [id, auditId, fresh] = [newId(), work.auditId?.(caller, input) ?? newId(), work.fresh?.(caller) as F];
    const outcome = await act(caller.companyId, async (unit) => {
      await work.ahead?.(unit, caller);
      const entered = await enter(unit, name, caller, input, id, work.reads?.(caller, input));
      if (!entered.ok) return entered.gone && work.gone ? { ok: true, output: work.gone, scene: null } : entered;
      const said = masked(name, input, entered.scene.company.settings.masking);
      const decision = await work.decide(entered.scene, said, unit, fresh);
      if (!decision.ok) return decision;
      const saved = await save(unit, name, said, entered.scene, decision, auditId);
      return saved.ok ? { ...saved, scene: entered.scene } : saved;
    });
    if (!outcome.ok) return outcome;
    if (outcome.scene !== null) await work.after?.(caller, input, outcome.scene);
    return { ok: true, output: outcome.output };
  };
  return Object.assign(handler, { work });
}
