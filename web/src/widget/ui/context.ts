import type { Attention } from '../attention.ts';
import type { Conversation } from '../conversation.ts';
import type { Storage } from '../storage.ts';
import type { Text } from '../text/text.ts';

/** All that the components show and call. */
export type Widget = {
  text: Text;
  locale: 'ru' | 'en';
  conversation: Conversation;
  attention: Attention;
  storage: Storage;
  close: () => void;
};
