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
  desk: 'Alt+W',
  queue: 'Alt+Q',
  history: 'Alt+L',
  status: 'Alt+Y',
  list: 'Alt+?',
} as const;

export type Command = keyof typeof SHORTCUTS;

/** Keys that work only in a field to write in. Each is handled by its own component. */
export const WRITING = { send: 'Enter', line: 'Shift+Enter', replies: '/', hints: 'Alt+1–3', emoji: 'Alt+E' } as const;

export type Told = Command | keyof typeof WRITING;

/** The groups and order of the list of shortcuts. */
export const GROUPS = {
  chats: ['next', 'following', 'previous', 'leave'],
  chat: ['take', 'note', 'transfer', 'close'],
  writing: ['send', 'line', 'replies', 'hints', 'emoji'],
  places: ['desk', 'queue', 'history', 'status', 'list'],
} as const satisfies Record<string, readonly Told[]>;

export type Group = keyof typeof GROUPS;

export const keysOf = (told: Told): string => ({ ...SHORTCUTS, ...WRITING })[told];
