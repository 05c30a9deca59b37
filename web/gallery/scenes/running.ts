import type { Group } from '#domain/group/group.ts';
import type { Erasure } from '#domain/privacy/erasure.ts';
import type { FoundClient } from '#domain/privacy/found-client.ts';
import { COMPANY } from '../made/company.ts';
import { LONG_COMPANY, LONG_TEXT } from '../made/long.ts';
import type { Hand } from '../hand.ts';
import { scenes } from '../scene.ts';

const group = (id: string, place: number, more: Partial<Group> = {}): Group => ({
  id,
  title: id,
  kind: 'department',
  place,
  retired: false,
  topics: [],
  channels: [],
  pages: [],
  languages: [],
  ...more,
});
const GROUPS = [
  group('Оплата', 0, { pages: ['shop.example/pay/*'] }),
  group(LONG_COMPANY, 1, { kind: 'skill', languages: ['en'] }),
  ...Array.from({ length: 8 }, (_, i) => group(`Группа ${i + 1}`, i + 2, { kind: 'language' })),
  group('Старая группа', 10, { retired: true }),
];
const groups = { path: 'settings/groups', shows: '.settings-section .section' };

/** "Настройки" → "Группы". */
const GROUP_SCENES = scenes('groups', {
  empty: { ...groups, made: { groups: [] } },
  many: { ...groups, made: { groups: GROUPS }, leads: '.item' },
  loading: { busy: true, ...groups, made: { trouble: { groups: 'loading' } } },
  'a new one': {
    ...groups,
    made: { groups: [] },
    acts: async ({ press }: Hand) => press('.page-head .button'),
    leads: 'dialog[open] form',
  },
  members: {
    ...groups,
    made: { groups: GROUPS },
    acts: async ({ press }: Hand) => press('.item [aria-label^="Состав"], .item [aria-label^="Members"]'),
    leads: 'dialog[open]',
  },
});

const client = (more: Partial<FoundClient> = {}): FoundClient => ({
  id: 'client-of-the-shop-1',
  number: 123_456,
  name: 'Ольга',
  phone: '+79161234567',
  email: 'olga@example.com',
  createdAt: 0,
  chats: 12,
  agreed: null,
  isErasing: false,
  ...more,
});
const asked = { id: 'erasure', companyId: COMPANY.id, by: 'admin', askedAt: 0, of: 12 };
const RUNNING: Erasure = {
  ...asked,
  counts: { chats: 5 },
  state: 'running',
  visitorId: 'client-of-the-shop-1',
  dueAt: 0,
  holder: null,
  doneAt: null,
};
const DONE: Erasure = {
  ...asked,
  id: 'erased',
  counts: { chats: 12, messages: 240, notes: 3, clients: 1 },
  state: 'done',
  visitorId: null,
  dueAt: null,
  holder: null,
  doneAt: 1,
};
const privacy = { path: 'settings/privacy', shows: '.find-client' };
const find = async ({ press, type }: Hand) => {
  await type('.find-client input', '123456');
  await press('.find-client .button');
};

/** "Настройки" → "Личные данные". */
const PRIVACY_SCENES = scenes('privacy', {
  one: { ...privacy, made: {}, answers: { readErasures: { output: { erasures: [] } } } },
  'a client found, another erased': {
    ...privacy,
    made: {},
    answers: {
      readErasures: { output: { erasures: [RUNNING, DONE] } },
      findClients: {
        output: {
          clients: [
            client(),
            client({ id: 'client-of-the-shop-2', name: LONG_TEXT.slice(0, 80), email: null, isErasing: true }),
          ],
        },
      },
    },
    acts: find,
    leads: '.find-client ~ * li, .find-client + * li',
  },
  'nobody found': {
    ...privacy,
    made: {},
    answers: { readErasures: { output: { erasures: [] } }, findClients: { output: { clients: [] } } },
    acts: find,
  },
  offline: {
    ...privacy,
    made: {},
    answers: { readErasures: 'offline', findClients: 'offline' },
    acts: find,
    leads: '.field-problem',
  },
});

/** The sections of the settings by which an admin runs the company. */
export const RUNNING_SCENES = [...GROUP_SCENES, ...PRIVACY_SCENES];
