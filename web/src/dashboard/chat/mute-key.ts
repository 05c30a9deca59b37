import type { Chat } from '#domain/chat.ts';

/** Muting, blocking and what takes them back share one key, so that they never run at the same time. */
export const muteKey = (chat: Pick<Chat, 'id'>) => `mute:${chat.id}`;
