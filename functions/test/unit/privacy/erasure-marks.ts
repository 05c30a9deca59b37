import type { ClosedChat } from '../../../src/domain/chat.ts';
import { countsOf } from '../../../src/domain/report/sets-of.ts';
import type { CompanySettings } from '../../../src/domain/settings.ts';
import { isCounted } from '../../../src/domain/stats.ts';

/** What the reports see of a chat: the sets that it is in, what is measured of it, and whether it is counted already. */
export const reportRow = (chat: ClosedChat, { timeZone }: CompanySettings) => ({
  sets: countsOf(chat, timeZone),
  metrics: chat.metrics,
  isCounted: isCounted(chat, timeZone),
  topic: chat.topic,
  ownerId: chat.ownerId,
  ending: chat.ending,
  score: chat.rating?.score,
  closedAt: chat.closedAt,
});
