import { manyEn as many } from '../../text/plural.ts';
import type * as ru from './words.ru.ts';

export const palette: typeof ru.palette = {
  title: 'Go to',
  field: 'A section, person, topic, setting or chat number',
  example: 'Section, name, topic, #…',
  kinds: {
    chat: 'Chats',
    page: 'Sections',
    setting: 'Settings',
    person: 'People',
    topic: 'Topics',
    search: 'History',
  },
  settingIn: (section) => `Settings · ${section}`,
  reportIn: 'Reports',
  chatsOf: 'Chats in history',
  open: 'Open',
  closed: 'Closed',
  inHistory: (words) => `Search history for “${words}”`,
  nothing: 'Nothing found',
  found: many('result', 'results'),
};
