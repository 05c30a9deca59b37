import * as v from 'valibot';
import { LOCALES } from '../locale.ts';
import { CHAT } from './desk/chat.ts';
import { CLIENT } from './desk/client.ts';
import { COMPANY } from './desk/company.ts';
import { KNOWLEDGE } from './desk/knowledge.ts';
import { PEOPLE } from './desk/people.ts';
import { SELF } from './desk/self.ts';

/** Every command of the staff, a row for each (desk/row.ts). The shell parses by this table and the web calls by it. */
export const DESK = { ...CHAT, ...CLIENT, ...SELF, ...PEOPLE, ...KNOWLEDGE, ...COMPANY };

export type DeskCommand = keyof typeof DESK;
/** What the shell gets: parsed, with defaults filled. */
export type DeskInput<C extends DeskCommand> = v.InferOutput<(typeof DESK)[C]['input']>;
/** What a caller gives. */
export type DeskCall<C extends DeskCommand> = v.InferInput<(typeof DESK)[C]['input']>;
export type DeskOutput<C extends DeskCommand> = v.InferOutput<(typeof DESK)[C]['output']>;

/** The envelope around every command, of the desk and of the account door. */
export const Envelope = v.looseObject({ command: v.string(), locale: v.optional(v.picklist(LOCALES), 'ru') });
