import type { CannedReply } from '../canned-reply.ts';
import { MOST_REPLIES } from '../canned-reply.ts';

/** A reply of a file. `folder` null: of none. */
export type ReplyRow = { title: string; text: string; folder: string | null };

/** The most rows of one call; a longer file comes in several. */
export const MOST_ROWS = 100;

/** What becomes of a row: it is added, is there already word for word, is there with another text, or finds no room. */
export const VERDICTS = ['new', 'same', 'differs', 'full'] as const;
export type RowVerdict = (typeof VERDICTS)[number];

export type ImportPlan = {
  verdicts: readonly RowVerdict[];
  added: readonly ReplyRow[];
  /** Those that get the text of the file, where that is wanted. */
  changed: readonly CannedReply[];
};

/**
 * What an import makes of the rows. A reply is known by its title and folder, so a second run of the same file adds nothing. One that is there with another text keeps it, unless
 * `replaces`; of two rows with one title the first counts.
 */
export function planImport(kept: readonly CannedReply[], rows: readonly ReplyRow[], replaces: boolean): ImportPlan {
  const known = new Map(kept.map((reply): [string, Known] => [keyOf(reply), { text: reply.text, reply }]));
  const added: ReplyRow[] = [];
  const changed: CannedReply[] = [];
  const verdicts = rows.map((row): RowVerdict => {
    const there = known.get(keyOf(row));
    if (there === undefined) {
      if (kept.length + added.length >= MOST_REPLIES) return 'full';
      known.set(keyOf(row), { text: row.text, reply: null });
      added.push(row);
      return 'new';
    }
    if (there.text === row.text) return 'same';
    if (replaces && there.reply !== null) {
      known.set(keyOf(row), { text: row.text, reply: null });
      changed.push({ ...there.reply, text: row.text });
    }
    return 'differs';
  });
  return { verdicts, added, changed };
}

type Known = { text: string; reply: CannedReply | null };
const plain = (text: string) => text.trim().toLocaleLowerCase();
const keyOf = ({ title, folder }: { title: string; folder?: string | null }) =>
  `${plain(folder ?? '')}\n${plain(title)}`;
