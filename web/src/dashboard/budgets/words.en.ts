import type { Budget } from '#domain/budget.ts';

export const budgets = {
  title: 'Today’s usage',
  lead: 'The daily limits are set by whoever runs the service. A day is counted in the company’s time zone.',
  toUsage: 'Today’s usage',
  names: {
    model: 'Requests to the language model',
    letters: 'Invitations and feedback',
    chats: 'New chats',
    storage: 'Space for conversations, MB',
  } satisfies Record<Budget, string>,
  of: (used: string, limit: string) => `${used} of ${limit}`,
  unlimited: (used: string) => `${used}, no limit`,
  failed: 'Today’s usage couldn’t be loaded.',
  near: {
    model:
      'More than 80% of today’s requests to the language model are used. After that, the bot will answer without it.',
    letters: 'More than 80% of today’s e-mails have been sent. After that, invitations will leave tomorrow.',
    chats:
      'More than 80% of today’s new chats have been started. After that, the chat will ask new clients to reach you another way; chats under way will go on.',
    storage:
      'More than 80% of today’s space for conversations is used. After that, the chat will ask new clients to reach you another way; chats under way will go on.',
  } satisfies Record<Budget, string>,
  over: {
    model: 'Today’s requests to the language model are used up. The bot answers without it.',
    letters:
      'Today’s e-mails are used up. New invitations will leave tomorrow; e-mails about passwords and addresses still leave at once.',
    chats:
      'Today’s new chats are used up. The chat asks new clients to reach you another way; chats under way and earlier clients go on.',
    storage:
      'Today’s space for conversations is used up. The chat asks new clients to reach you another way; chats under way and earlier clients go on.',
  } satisfies Record<Budget, string>,
  service: (text: string) => `A limit of the whole service. ${text}`,
};
