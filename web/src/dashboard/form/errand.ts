import type { AccountCall, AccountCommand, AccountOutput } from '#domain/contract/account.ts';
import type { DeskCall, DeskCommand, DeskOutput } from '#domain/contract/desk.ts';
import type { FieldProblems } from '#domain/contract/fields.ts';
import type { Account, Desk, Outcome } from '../app/call.ts';
import { problemsIn } from './contract.ts';

/** What a form does: how the contract checks its values, and what is sent when the form is saved. */
export type Errand<T, R> = {
  /** Checks the values before anything is sent. The problems are named by the fields of the call. */
  check: (values: T, version: number) => Promise<FieldProblems>;
  /** Sends the values with the version that they are based on. */
  send: (values: T, version: number) => Promise<Outcome<R>>;
  /** The form's field for a field of the call ("closedText" for "settings.closedText"). By default the names are the same. */
  placeOf?: (path: string) => string;
  /** The field that a refusal is about when the server names none: an invalid phone, an e-mail that already has an account. */
  blames?: keyof T & string;
};

type Call<T, F> = (values: T, version: number) => F;

/** The errand of a form that runs one command of the staff. The values are checked by the command's schema, which the server uses too. */
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

/** The same for a person who has no company yet. */
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

/** The check of values that need none before they are sent, such as a choice from a list. */
export const unchecked = async (): Promise<FieldProblems> => ({});
