import type { ReadonlySignal } from '@preact/signals';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Chat } from '#domain/chat.ts';

/** One of several chats side by side. */
export type Column = {
  chatId: string;
  /** Do keys mean this one? */
  isCurrent: ReadonlySignal<boolean>;
  /** Is it on the screen, and not scrolled out of it? */
  isSighted: ReadonlySignal<boolean>;
  /** Tells the page what its chat has become: undefined while it loads, null when it cannot be read. */
  tell: (chat: Chat | null | undefined) => void;
  leave: () => void;
};

export const ColumnContext = createContext<Column | null>(null);

/** The column in which the component stands; null where one chat is open alone. */
export const useColumn = (): Column | null => useContext(ColumnContext);

/** Is this the chat that the person is at: the only one, or the column with the focus? */
export const useIsCurrent = (): boolean => useColumn()?.isCurrent.value ?? true;
