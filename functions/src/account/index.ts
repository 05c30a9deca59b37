import { openCallable } from '../callable.ts';
import type { AccountCommand } from '../domain/contract/account.ts';
import { ACCOUNT } from '../domain/contract/account.ts';
import { parseEnvelope } from '../domain/contract/desk.ts';
import { parseNewer } from '../domain/contract/newer.ts';
import { note } from '../log/context.ts';
import { networkOf } from '../network.ts';
import { guarded, refusalError } from '../refusal-error.ts';
import { ROOM } from '../room.ts';
import { createCompany } from './create-company.ts';
import type { AccountHandler, Guest } from './guest.ts';
import { acceptInvite, lookAtInvite } from './invite.ts';
import { disownSignUp, lookAtSignUp } from './sign-up.ts';
import { resetPassword } from './reset-password.ts';

const HANDLERS: { [C in AccountCommand]: AccountHandler<C> } = {
  createCompany,
  lookAtInvite,
  acceptInvite,
  lookAtSignUp,
  disownSignUp,
  resetPassword,
};

/** The callable function for people who are not signed in: sign-up of a company, invitations, a forgotten password. */
export const account = openCallable({ cors: true, ...ROOM.account }, (request) =>
  guarded('account', request, async (spoken) => {
    const envelope = parseEnvelope(request.data);
    if (!envelope.ok) throw refusalError({ ok: false, reason: 'bad-input' }, spoken, envelope.problems);
    const { command, locale, unknown, ...fields } = envelope.value;
    if (!isCommand(command)) throw refusalError({ ok: false, reason: 'bad-input' }, locale, { command: 'unknown' });
    return run(command, { address: networkOf(request.rawRequest), locale }, fields, unknown);
  }),
);

async function run<C extends AccountCommand>(command: C, guest: Guest, fields: unknown, unknown: unknown) {
  note({ command });
  const parsed = parseNewer<(typeof ACCOUNT)[C]['input']>(ACCOUNT[command].input, fields, unknown);
  if (!parsed.ok) throw refusalError({ ok: false, reason: 'bad-input' }, guest.locale, parsed.problems);
  const outcome = await HANDLERS[command](guest, parsed.value);
  if (!outcome.ok) throw refusalError(outcome, guest.locale);
  return outcome.output;
}

function isCommand(command: string): command is AccountCommand {
  return Object.hasOwn(ACCOUNT, command);
}
