import type { ClosedChat } from '../../../src/domain/chat.ts';
import type { HistoryFilter } from '../../../src/domain/history.ts';
import { historyQuery } from '../../../src/domain/history.ts';
import { countsOf } from '../../../src/domain/report/sets-of.ts';

/** The chats that the history's own query finds, as the database would answer it: every condition on the stored document, within the moments. */
export function listOf(chats: readonly ClosedChat[], filter: HistoryFilter, timeZone: string): ClosedChat[] {
  const { conditions, from, before } = historyQuery(filter, timeZone);
  return chats.filter((chat) => {
    const stored: unknown = { channel: 'widget', ...chat, counts: countsOf(chat, timeZone) };
    const holds = conditions.every(({ field, op, value }) => {
      const found = field
        .split('.')
        .reduce<unknown>((inner, name) => (inner as Record<string, unknown> | null)?.[name], stored);
      if (op === 'array-contains') return (found as readonly string[]).includes(value);
      if (op === 'in') return value.some((one) => one === found);
      // The database finds null only where null is stored, and nothing where there is no field.
      return found === value;
    });
    return holds && (from === null || chat.closedAt >= from) && (before === null || chat.closedAt < before);
  });
}
