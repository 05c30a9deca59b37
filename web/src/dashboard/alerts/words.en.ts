import type * as ru from './words.ru.ts';

export const alerts: typeof ru.alerts = {
  body: {
    whisper: 'A supervisor whispers to you',
    help: 'An operator is calling for a supervisor',
    overdue: 'Waiting in the queue beyond the target',
    fallen: 'New chat',
    offered: 'A colleague is offering you a chat',
    message: 'New message',
    returned: 'The chat was returned to you',
    lost: 'The chat went to someone else: you didn’t take it in time',
    late: 'The client has been waiting too long for a reply',
    queued: 'Waiting in the queue, no operators available',
  },
  offer: {
    ask: 'Turn on notifications so you don’t miss a chat.',
    allow: 'Allow',
    later: 'Not now',
    refused: 'Your browser is blocking notifications, so you may miss a new chat.',
    how: 'How to turn them on',
    hide: 'Hide',
  },
  blocked:
    'A client is waiting for you, but your browser is blocking the sound. Click anywhere on the page to turn it on.',
};
