import type * as ru from './card-words.ru.ts';

export const alertsCard: typeof ru.alertsCard = {
  title: 'Notifications',
  lead: 'You aren’t notified about your own messages or about the chat you have open. These settings apply to this browser.',
  events: {
    fallen: 'New chat',
    offered: 'A colleague offers a chat',
    message: 'Message from a client',
    returned: 'Chat returned to me',
    lost: 'Chat lost: not taken in time',
    late: 'Client waiting too long',
    queued: 'Queue waiting, no operators available',
  },
  event: 'Event',
  sound: 'Sound',
  notify: 'On screen',
  switch: (way: string, event: string) => `${way}: ${event}`,
  volume: 'Volume',
  volumes: (percent: number) => (percent === 0 ? 'No sound' : `${percent}%`),
  repeat: 'Repeat the sound while a client is waiting',
  repeats: (seconds: number) => (seconds === 0 ? 'Don’t repeat' : `Every ${seconds} sec`),
  repeatHint: 'For your own unanswered chats. The sound doesn’t repeat while you’re on a break.',
  showText: 'Show the client’s message in notifications',
  permission: {
    none: 'This browser can’t show notifications. You’ll still get the sound and the counter on the tab.',
    ask: 'Your browser hasn’t asked for permission to show notifications yet.',
    granted: 'Notifications are allowed in this browser.',
    refused:
      'Your browser is blocking notifications. Click the icon to the left of the page address, find “Notifications” and allow them.',
  },
  allow: 'Allow notifications',
  test: 'Test notifications',
  testTitle: 'RTNO chat',
  testBody: 'This is what a notification looks like',
  testedSound: {
    played: 'The sound was played. If you didn’t hear it, check your computer’s volume.',
    blocked: 'Your browser blocked the sound.',
    off: 'The sound is off: the volume is set to zero.',
  },
  testedNote: {
    granted: 'The notification was shown. If you don’t see it, check whether “Do not disturb” is on in your system.',
    failed: 'Your browser couldn’t show the notification. Check that your system settings allow it.',
    ask: 'Notifications aren’t allowed yet.',
    refused: 'Your browser is blocking notifications.',
    none: 'This browser doesn’t support notifications.',
  },
};
