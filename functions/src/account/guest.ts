import type { AccountCommand, AccountInput, AccountOutput } from '../domain/contract/account.ts';
import type { Locale } from '../domain/locale.ts';
import type { Refused } from '../domain/refusal.ts';

/** A caller who has no company yet. `address` is the network that they call from, for the rate limits. */
export type Guest = { address: string; locale: Locale };

/** A command's work: gives its output, or refuses by value. */
export type AccountHandler<C extends AccountCommand> = (
  guest: Guest,
  input: AccountInput<C>,
) => Promise<{ ok: true; output: AccountOutput<C> } | Refused>;
