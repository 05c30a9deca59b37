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

/** A command of the staff. */
export type Row = {
  on: On;
  /** It makes the thing where its input names none. */
  makes?: true;
  /** The form that it saves, on the `version` of its input (domain/form.ts). */
  form?: keyof typeof FORM_FIELDS;
  /**
   * What is so with the chat is told before who may do it (a closed chat is closed to everybody), so the command's own verb refuses first; nothing is
   * saved that `who` does not allow all the same.
   */
  stateFirst?: true;
  who: Who | ((input: never) => Who);
  /**
   * The fields of the thing that the audit keeps as they were and as they became; none where they would hold a conversation, a phone number or a
   * secret. Null for what is not told at all: looks, signs of life, and messages, which are their own record.
   */
  audit: readonly string[] | null | ((input: never) => readonly string[]);
  input: v.GenericSchema;
  output: v.GenericSchema;
};
