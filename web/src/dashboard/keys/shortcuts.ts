/** The shortcuts that work anywhere in the dashboard, with their keys in the notation of `aria-keyshortcuts`. */
export const SHORTCUTS = {
  next: 'Alt+J',
  following: 'Alt+ArrowDown',
  previous: 'Alt+ArrowUp',
  leave: 'Escape',
  take: 'Alt+O',
  note: 'Alt+M',
  transfer: 'Alt+R',
  close: 'Alt+K',
  beside: 'Alt+X',
  desk: 'Alt+W',
  queue: 'Alt+Q',
  history: 'Alt+L',
  status: 'Alt+Y',
  list: 'Alt+?',
  palette: 'Ctrl+K',
} as const;

export type Command = keyof typeof SHORTCUTS;

/** Keys that work only in one kind of place, a field to write in or a card of a list. Each is handled by its own component. */
export const WRITING = {
  send: 'Enter',
  line: 'Shift+Enter',
  replies: '/',
  hints: 'Alt+1–3',
  emoji: 'Alt+E',
  besideCard: 'Alt+Enter',
} as const;

export type Told = Command | keyof typeof WRITING;

/** The groups and order of the list of shortcuts. */
export const GROUPS = {
  chats: ['next', 'following', 'previous', 'besideCard', 'leave'],
  chat: ['take', 'note', 'transfer', 'close', 'beside'],
  writing: ['send', 'line', 'replies', 'hints', 'emoji'],
  places: ['desk', 'queue', 'history', 'status', 'palette', 'list'],
} as const satisfies Record<string, readonly Told[]>;

export type Group = keyof typeof GROUPS;

export const keysOf = (told: Told): string => ({ ...SHORTCUTS, ...WRITING })[told];
