import type * as v from 'valibot';
import type { FORM_FIELDS } from '../../form.ts';
import type { Right } from '../../role.ts';

/** What a command can be about. The door loads it by the command's input (desk/things.ts), and the audit names it. */
export type On =
  | 'company'
  | 'self'
  | 'person'
  | 'invite'
  | 'topic'
  | 'group'
  | 'entry'
  | 'reply'
  | 'view'
  | 'review'
  | 'letter'
  | 'chat'
  | 'client'
  | 'audit';

/**
 * Who may give a command. 'staff': everybody who works for the company. A right: everybody who has it. On a chat: its owner, and everybody with the right
 * `or` (null: only the owner); `and` is a right that all of these need besides.
 */
export type Who = 'staff' | Right | { owner: true; or: Right | null; and?: Right };

/** A command of the staff. */
export type Row = {
  on: On;
  /** The command makes a new thing when its input names none. */
  makes?: true;
  /** The caller may give the new thing a key, from which its id is made: so a repeat finds what the first one has made, and makes nothing. */
  keyed?: true;
  /** The form that the command saves. The `version` in its input must be the current one (domain/form.ts). */
  form?: keyof typeof FORM_FIELDS;
  /**
   * The chat's state is checked before the right (a closed chat is closed to everybody), so the domain's own refusal comes first. `who` is checked
   * afterwards, before anything is saved.
   */
  stateFirst?: true;
  who: Who | ((input: never) => Who);
  /**
   * The fields of the thing whose old and new values the audit keeps. The list is empty where they would hold a conversation, a phone number or a secret.
   * Null: the audit gets no entry. This is so for commands that only read, for heartbeats and the like, and for messages, which are their own record.
   */
  audit: readonly string[] | null | ((input: never) => readonly string[]);
  /** The fields of the input in which people write, and in which what the company hides is hidden before the command is decided. */
  masks?: readonly string[];
  input: v.GenericSchema;
  output: v.GenericSchema;
};
