import { ACCOUNT } from '../../functions/src/domain/contract/account.ts';
import { DESK } from '../../functions/src/domain/contract/desk.ts';
import { VISITOR } from '../../functions/src/domain/contract/visitor.ts';
import type { Shape } from './shape.ts';
import { shapeOf } from './shape.ts';

/** What goes in and comes out by each command: `desk.send`, `account.acceptInvite`, `visitor.messages`. What comes out to visitors has no schemas. */
export type Contract = Readonly<Record<string, { input: Shape; output?: Shape }>>;

/** The contract of the doors as it is now. */
export function contractNow(): Contract {
  const staff = Object.entries({ desk: DESK, account: ACCOUNT }).flatMap(([door, table]) =>
    Object.entries(table).map(([name, { input, output }]) => [
      `${door}.${name}`,
      { input: shapeOf(input), output: shapeOf(output) },
    ]),
  );
  const visitors = Object.entries(VISITOR).map(([name, input]) => [`visitor.${name}`, { input: shapeOf(input) }]);
  return Object.fromEntries([...staff, ...visitors]);
}
