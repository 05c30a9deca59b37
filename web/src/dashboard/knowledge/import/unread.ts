/** Why nothing can be taken from a source. `found` and `most` tell what it has and how much there may be. */
export type Unread =
  | { why: 'columns'; found: readonly string[] }
  | { why: 'too-many'; most: number }
  | { why: 'too-large'; most: number }
  | { why: 'unknown-kind' | 'broken' | 'empty' };

/** Entries of a source, or why there are none. */
export type ReadOf<T> = ({ ok: true } & T) | ({ ok: false } & Unread);
