import type { AccountCall, AccountCommand, AccountOutput } from '#domain/contract/account.ts';
import type { DeskCall, DeskCommand, DeskOutput } from '#domain/contract/desk.ts';
import type { FieldProblems } from '#domain/contract/fields.ts';
import type { Account, Desk, Outcome } from '../app/call.ts';
import { problemsIn } from './contract.ts';

/** What a form is for: what the contract says of its values, and what is sent when it is saved. */
export type Errand<T, R> = {
  /** What is wrong with the values before anything is sent, by the names of the call's fields. */
  check: (values: T, version: number) => Promise<FieldProblems>;
  /** Sends them, with the version that they began on. */
  send: (values: T, version: number) => Promise<Outcome<R>>;
  /** In which of the form's fields a field of the call stands ("settings.closedText" in "closedText"); without it under the same name. */
  placeOf?: (path: string) => string;
  /** The field that a refusal is about when the server names none: a phone that is none, an e-mail that has an account. */
  blames?: keyof T & string;
};

type Call<T, F> = (values: T, version: number) => F;

/** A form that is one command of the staff: it is checked by the command's own schema, which the server has as well. */
export function toDesk<T, C extends DeskCommand>(
  desk: Desk,
  command: C,
  call: Call<T, DeskCall<C>>,
): Errand<T, DeskOutput<C>> {
  return {
    check: (...now) => problemsIn('desk', command, call(...now)),
    send: (...now) => desk(command, call(...now)),
  };
}

/** The same for one who has no company yet. */
export function toAccount<T, C extends AccountCommand>(
  account: Account,
  command: C,
  call: Call<T, AccountCall<C>>,
): Errand<T, AccountOutput<C>> {
  return {
    check: (...now) => problemsIn('account', command, call(...now)),
    send: (...now) => account(command, call(...now)),
  };
}

/** What needs no look before it is sent: a choice from a list. */
export const unchecked = async (): Promise<FieldProblems> => ({});
