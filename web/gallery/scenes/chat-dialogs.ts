import { MINUTE } from '#domain/time.ts';
import { asks, begun, handedOff, taken, tell } from '../made/chats.ts';
import { NOW } from '../made/now.ts';
import { ADMIN, OLEG, TEAM_LONG } from '../made/team.ts';
import { scenes } from '../scene.ts';

const ACTIVE = taken('open', OLEG, NOW - 9 * MINUTE, 'Ну что там?');
const QUEUED = tell(
  begun('open', NOW - 9 * MINUTE),
  asks('Где мой заказ?', NOW - 9 * MINUTE),
  handedOff(NOW - 8 * MINUTE),
);
const own = { path: 'mine/open', shows: '.composer textarea', made: { self: OLEG, told: [ACTIVE], team: TEAM_LONG } };
const TRANSFER = /Передать|Transfer/;
const ASSIGN = /Назначить|Assign/;
const MUTE = /мьют|Mute|Заглушить|Mute/i;

/** Dialogs and menus over a chat. */
export const CHAT_DIALOGS = [
  ...scenes('transfer', {
    many: { ...own, acts: ({ press }) => press('.chat-head button', TRANSFER), leads: 'dialog[open]' },
    refused: {
      ...own,
      answers: { transfer: { refused: { ok: false, reason: 'operator-not-working' } } },
      acts: async ({ press }) => {
        await press('.chat-head button', TRANSFER);
        await press('dialog[open] .assignee, dialog[open] [role=radio], dialog[open] li button, dialog[open] label');
      },
      leads: 'dialog[open]',
    },
  }),
  ...scenes('assign', {
    many: {
      path: 'queue/open',
      shows: '.card',
      made: { self: ADMIN, told: [QUEUED], team: TEAM_LONG },
      acts: ({ press }) => press('.card button', ASSIGN),
      leads: 'dialog[open]',
    },
    empty: {
      path: 'queue/open',
      shows: '.card',
      made: { self: ADMIN, told: [QUEUED], team: [] },
      acts: ({ press }) => press('.card button', ASSIGN),
      leads: 'dialog[open]',
    },
  }),
  ...scenes('menus of a chat', {
    mute: { ...own, acts: ({ press }) => press('.chat-head button', MUTE), leads: '[role=menu]' },
    'ready replies': {
      ...own,
      made: {
        ...own.made,
        sharedReplies: Array.from({ length: 12 }, (_, i) => ({
          id: `r${i}`,
          title: `Приветствие ${i}`,
          text: 'Здравствуйте, {client}! Меня зовут {operator}.',
        })),
      },
      acts: ({ type }) => type('.composer textarea', '/'),
    },
    emoji: { ...own, acts: ({ press }) => press('.composer button', /Эмодзи|Emoji/), leads: '.emoji-sign' },
  }),
];
