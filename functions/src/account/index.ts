import { openCallable } from '../callable.ts';
import type { AccountCommand, AccountInput, AccountOutput } from '../domain/contract/account.ts';
import { ACCOUNT } from '../domain/contract/account.ts';
import { Envelope } from '../domain/contract/desk.ts';
import { parseInput } from '../domain/contract/fields.ts';
import type { Locale } from '../domain/locale.ts';
import type { Refused } from '../domain/refusal.ts';
import { networkOf } from '../network.ts';
import { WARM_INSTANCES } from '../params.ts';
import { guarded, refusalError } from '../refusal-error.ts';
import { createCompany } from './create-company.ts';
import { acceptInvite, lookAtInvite } from './invite.ts';
import { disownSignUp, lookAtSignUp } from './sign-up.ts';
import { resetPassword } from './reset-password.ts';

/** Somebody without a company yet: the network that they come from for the rate limits, and a language. */
export type Guest = { address: string; locale: Locale };

/** A command's work: gives its output, or refuses by value. */
export type AccountHandler<C extends AccountCommand> = (
  guest: Guest,
  input: AccountInput<C>,
) => Promise<{ ok: true; output: AccountOutput<C> } | Refused>;

const HANDLERS: { [C in AccountCommand]: AccountHandler<C> } = {
  createCompany,
  lookAtInvite,
  acceptInvite,
  lookAtSignUp,
  disownSignUp,
  resetPassword,
};

/** The door for people who have no company yet: sign-up of a company, invitations, a forgotten password. */
export const account = openCallable({ cors: true, minInstances: WARM_INSTANCES, concurrency: 80 }, (request) =>
  guarded('account', request.data, async (spoken) => {
    const envelope = parseInput(Envelope, request.data);
    if (!envelope.ok) throw refusalError({ ok: false, reason: 'bad-input' }, spoken, envelope.problems);
    const { command, locale, ...fields } = envelope.value;
    if (!isCommand(command)) throw refusalError({ ok: false, reason: 'bad-input' }, locale, { command: 'unknown' });
    return run(command, { address: networkOf(request.rawRequest), locale }, fields);
  }),
);

async function run<C extends AccountCommand>(command: C, guest: Guest, fields: unknown) {
  const parsed = parseInput<(typeof ACCOUNT)[C]['input']>(ACCOUNT[command].input, fields);
  if (!parsed.ok) throw refusalError({ ok: false, reason: 'bad-input' }, guest.locale, parsed.problems);
  const outcome = await HANDLERS[command](guest, parsed.value);
  if (!outcome.ok) throw refusalError(outcome, guest.locale);
  return outcome.output;
}

function isCommand(command: string): command is AccountCommand {
  return Object.hasOwn(ACCOUNT, command);
}
