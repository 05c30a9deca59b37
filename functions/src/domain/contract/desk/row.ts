import type * as v from 'valibot';
import type { FORM_FIELDS } from '../../form.ts';
import type { Right } from '../../role.ts';

/** What a command can be about. The door loads it by the command's input (desk/things.ts), and the audit names it. */
export type On = 'company' | 'self' | 'person' | 'invite' | 'topic' | 'entry' | 'reply' | 'chat' | 'client';

/**
 * Who may give a command: everybody on duty, who has a right, or on a chat its owner and whoever has the right `or` (null: nobody else); `and` is a
 * right that these need besides.
 */
export type Who = 'staff' | Right | { owner: true; or: Right | null; and?: Right };

/**
 * A command of the staff. `stateFirst`: on a chat whose state is told before the right (closed is closed to everybody): the verb refuses, and the row is asked
 * after it. `makes`: it makes the thing where its input names none. `form`: the form that it saves, on the `version` of its input. `audit`: the fields of the thing that the audit keeps as they were
 * and as they became, and none where they would hold a conversation, a phone number or a secret; null for what is not told: looks, signs of life, and
 * messages, which are their own record.
 */
export type Row = {
  on: On;
  makes?: true;
  form?: keyof typeof FORM_FIELDS;
  stateFirst?: true;
  who: Who | ((input: never) => Who);
  audit: readonly string[] | null | ((input: never) => readonly string[]);
  input: v.GenericSchema;
  output: v.GenericSchema;
};
