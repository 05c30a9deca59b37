import type { Signal } from '@preact/signals';
import type { Attention } from '../attention.ts';
import type { Contact } from '../contact.ts';
import type { Conversation } from '../conversation.ts';
import type { Ending } from '../ending.ts';
import type { Memory } from '../../shared/memory.ts';
import type { Words } from '../text/words.ts';

/** All that the components show and call. */
export type Widget = {
  text: Words;
  locale: 'ru' | 'en';
  conversation: Conversation;
  attention: Attention;
  contact: Contact;
  ending: Ending;
  /** What is asked in front of the composer: a phone with the wish to be called, another phone for the one that is known, or the end. */
  panel: Signal<'contact' | 'phone' | 'end' | null>;
  storage: Memory;
  /** Minimises the chat; null in a window of its own. */
  close: (() => void) | null;
};
