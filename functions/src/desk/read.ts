import type { DeskCommand, DeskInput, DeskOutput } from '../domain/contract/desk.ts';
import type { Refused } from '../domain/refusal.ts';
import type { Unit } from '../store/unit.ts';
import { decide } from '../store/unit.ts';
import type { Handler, Told } from './context.ts';
import type { Scene } from './enter.ts';
import { enter } from './enter.ts';

/** A command that changes nothing. After the same checks and loading, `find` reads in the database; then `answer` makes the output outside of the decision. */
export function read<C extends DeskCommand, F>(
  name: C,
  find: (scene: Scene<C>, input: DeskInput<C>, unit: Unit) => Promise<{ ok: true; found: F } | Refused>,
  answer: (found: F, input: DeskInput<C>, told?: Told) => Promise<{ ok: true; output: DeskOutput<C> } | Refused>,
): Handler<C> {
  return async (caller, input, told) => {
    const outcome = await decide(async (unit) => {
      const entered = await enter(unit, name, caller, input, '');
      return entered.ok ? find(entered.scene, input, unit) : entered;
    });
    return outcome.ok ? answer(outcome.found, input, told) : outcome;
  };
}
