import type { DESK, DeskCommand } from '#domain/contract/desk.ts';
import type { Versioned } from '#domain/form.ts';
import type { Locale } from '#domain/locale.ts';
import type { Look } from '#domain/look/look.ts';
import type { CompanySettings } from '#domain/settings.ts';

/** The commands that leave an entry in the audit: each has words, and one without them does not compile. */
export type ToldCommand = { [C in DeskCommand]: (typeof DESK)[C]['audit'] extends null ? never : C }[DeskCommand];

/** The fields that the rows of the commands name one by one. */
type Listed = {
  [C in DeskCommand]: (typeof DESK)[C]['audit'] extends readonly (infer F)[] ? (string extends F ? never : F) : never;
}[DeskCommand];

/** What commands tell besides. */
type Besides =
  | 'lastName'
  | 'text'
  | 'seq'
  | 'questions'
  | 'added'
  | 'changed'
  | 'restored'
  | 'publication'
  | 'day'
  | 'total'
  | 'from'
  | 'to'
  | 'shiftId'
  | 'correctionId'
  | 'criteria'
  | 'proposals'
  | 'replies'
  | 'receiver'
  | 'place'
  | 'folder'
  | 'sample'
  | Exclude<keyof Look, keyof Versioned>
  | Locale
  | 'cards'
  | 'passports'
  | 'snils'
  | 'own'
  | 'chats'
  | 'letters'
  | 'audit'
  | 'asked'
  | 'version';

/** The fields that entries tell of: each has words, and a new setting without them does not compile. */
export type ToldField = Listed | Besides | 'name' | keyof CompanySettings;
