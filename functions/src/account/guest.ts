import type { AccountCommand, AccountInput, AccountOutput } from '../domain/contract/account.ts';
import type { Locale } from '../domain/locale.ts';
import type { Refused } from '../domain/refusal.ts';

/** Somebody without a company yet: the network that they come from for the rate limits, and a language. */
export type Guest = { address: string; locale: Locale };

/** A command's work: gives its output, or refuses by value. */
export type AccountHandler<C extends AccountCommand> = (
  guest: Guest,
  input: AccountInput<C>,
) => Promise<{ ok: true; output: AccountOutput<C> } | Refused>;
