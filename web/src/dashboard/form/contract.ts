import type { AccountCommand } from '#domain/contract/account.ts';
import type { DeskCommand } from '#domain/contract/desk.ts';
import type { FieldProblems } from '#domain/contract/fields.ts';

/** The schemas of each callable function, loaded with the first form that needs them. Pages without a form do not load them. */
const SCHEMAS = {
  desk: () => import('#domain/contract/desk.ts').then(({ DESK }) => DESK),
  account: () => import('#domain/contract/account.ts').then(({ ACCOUNT }) => ACCOUNT),
};

export type Named = { desk: DeskCommand; account: AccountCommand };

/**
 * What the contract finds wrong with the fields of a call. Nothing when the contract's code does not load (no network): the server checks by the same
 * schema.
 */
export async function problemsIn<D extends keyof Named>(
  door: D,
  command: Named[D],
  fields: object,
): Promise<FieldProblems> {
  try {
    const [{ parseInput }, schemas] = await Promise.all([import('#domain/contract/fields.ts'), SCHEMAS[door]()]);
    const row = new Map(Object.entries(schemas)).get(command);
    const parsed = row && parseInput(row.input, fields);
    return !parsed || parsed.ok ? {} : parsed.problems;
  } catch {
    return {};
  }
}
