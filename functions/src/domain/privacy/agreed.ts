import type { Ms } from '../time.ts';

/**
 * A client's consent: to which wording, when by the server's clock, and from which address. The law wants the company to be able to show that it was given, and the
 * address is what ties it to somebody who has no name yet. `at` in milliseconds, since these stand in a list.
 */
export type Agreed = { version: number; at: Ms; address: string };

/** Which consent has the client given last? Null: none. */
export const agreedBy = ({ consents = [] }: { consents?: readonly Agreed[] }): Agreed | null => consents.at(-1) ?? null;
