import type { Signal } from '@preact/signals';
import type { Attention } from '../attention.ts';
import type { Contact } from '../contact.ts';
import type { Consent } from '../consent.ts';
import type { Conversation } from '../conversation.ts';
import type { Ending } from '../ending.ts';
import type { Memory } from '../../shared/memory.ts';
import type { Words } from '../text/words.ts';

/** Everything that the widget's components show and call. */
export type Widget = {
  text: Words;
  locale: 'ru' | 'en';
  conversation: Conversation;
  attention: Attention;
  consent: Consent;
  contact: Contact;
  ending: Ending;
  /** The form above the composer: the phone for a call back, a new phone instead of the known one, a phone or an e-mail outside the hours, or the question before the chat is ended. */
  panel: Signal<'contact' | 'phone' | 'reach' | 'end' | null>;
  storage: Memory;
  /** Minimises the chat; null in a window of its own. */
  close: (() => void) | null;
};
