import { messages } from './refs.ts';

/** The newest messages of a chat after a seq, the last first. */
export const newestAfter = (companyId: string, chatId: string, seq: number, limit: number) =>
  messages(companyId, chatId).where('seq', '>', seq).orderBy('seq', 'desc').limit(limit);
