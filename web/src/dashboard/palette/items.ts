import type { Role } from '#domain/role.ts';
import { may } from '#domain/role.ts';
import type { Topic } from '#domain/topic.ts';
import type { Route } from '../app/route.ts';
import { PAGE_RIGHT } from '../app/route.ts';
import { searchOf } from '../history/address.ts';
import { REPORT_VIEWS } from '../reports/views.ts';
import { SETTING_PLACES } from '../settings/places.ts';
import { SETTINGS_SECTIONS } from '../settings/sections.ts';
import type { Findable } from './find.ts';
import type { Said, Text } from './words.ts';

export type Kind = keyof Text['palette']['kinds'];

/** Something that the palette leads to. `hint`: where it stands. `field`: the control on that page that gets the focus, by its label. */
export type Item = Findable & { key: string; kind: Kind; hint?: string; to: Route; field?: string };

/** The words of the page's language, and those of the other one. */
export type Tongues = { own: Said; other: Said };

/** Every section that has a link of its own, in the order of the links. */
const PAGES: readonly { name: keyof Said['pages']; to: Route }[] = [
  { name: 'desk', to: { page: 'mine', chatId: null } },
  { name: 'queue', to: { page: 'queue', chatId: null } },
  { name: 'chats', to: { page: 'chats', chatId: null } },
  { name: 'now', to: { page: 'now' } },
  { name: 'team', to: { page: 'team' } },
  { name: 'history', to: { page: 'history', chatId: null, search: '' } },
  { name: 'reports', to: { page: 'reports', view: 'overview', search: '' } },
  { name: 'reviews', to: { page: 'reviews', chatId: null, search: '' } },
  { name: 'people', to: { page: 'people' } },
  { name: 'topics', to: { page: 'topics' } },
  { name: 'knowledge', to: { page: 'knowledge' } },
  { name: 'report-letters', to: { page: 'report-letters' } },
  { name: 'settings', to: { page: 'settings', section: 'company' } },
  { name: 'audit', to: { page: 'audit', search: '' } },
  { name: 'replies', to: { page: 'replies' } },
  { name: 'profile', to: { page: 'profile' } },
];

const LOOK_FIELDS = ['color', 'side', 'aside', 'above', 'titleRu', 'titleEn', 'avatar', 'languages', 'sites'] as const;

/** The sections that this role may open, and what stands in them: reports, and each setting by its name. */
export function placesFor(role: Role, tongues: Tongues, text: Text): readonly Item[] {
  const { own } = tongues;
  const said = (name: (words: Said) => string): Findable => ({
    title: name(own),
    also: [name(tongues.other)],
  });
  const pages = PAGES.map(({ name, to }): Item => ({
    ...said(({ pages: titles }) => titles[name]),
    key: `page:${name}`,
    kind: 'page',
    to,
  }));
  const views = REPORT_VIEWS.slice(1).map((view): Item => ({
    ...said(({ reports }) => reports.views[view]),
    key: `report:${view}`,
    kind: 'page',
    hint: text.palette.reportIn,
    to: { page: 'reports', view, search: '' },
  }));
  const sections = SETTINGS_SECTIONS.map((section): Item => ({
    ...said(({ settings }) => settings.sections[section]),
    key: `section:${section}`,
    kind: 'setting',
    hint: own.pages.settings,
    to: { page: 'settings', section },
  }));
  const settings = Object.entries(SETTING_PLACES).flatMap(([name, place]): Item[] => {
    if (place === null) return [];
    const { section, label } = place;
    const [hint, field] = [text.palette.settingIn(own.settings.sections[section]), label(own.settings)];
    const to = { page: 'settings', section } as const;
    return [{ ...said((words) => label(words.settings)), key: `setting:${name}`, kind: 'setting', hint, to, field }];
  });
  const look = LOOK_FIELDS.map((name): Item => ({
    ...said((words) => words.look[name]),
    key: `look:${name}`,
    kind: 'setting',
    hint: text.palette.settingIn(own.settings.sections.site),
    to: { page: 'settings', section: 'site' },
    field: own.look[name],
  }));
  return [...pages, ...views, ...sections, ...settings, ...look].filter(({ to }) => mayOpen(role, to));
}

const mayOpen = (role: Role, { page }: Route): boolean => {
  const right = PAGE_RIGHT[page];
  return right === undefined || may(role, right);
};

/** People, each with the chats that they have had. */
export const peopleOf = (people: readonly { id: string; name: string }[], text: Text): readonly Item[] =>
  people.map(({ id, name }) => ({
    key: `person:${id}`,
    kind: 'person',
    title: name,
    also: [],
    hint: text.palette.chatsOf,
    to: { page: 'history', chatId: null, search: searchOf({ ownerId: id }) },
  }));

/** Topics and their subtopics, each with its chats. */
export const topicsOf = (topics: readonly Topic[], text: Text): readonly Item[] =>
  topics.flatMap(({ id, title, subtopics }): Item[] => {
    const one = (key: string, name: string, search: string): Item => ({
      key: `topic:${key}`,
      kind: 'topic',
      title: name,
      also: [],
      hint: text.palette.chatsOf,
      to: { page: 'history', chatId: null, search },
    });
    return [
      one(id, title, searchOf({ topicId: id })),
      ...subtopics.map((part) =>
        one(`${id}:${part.id}`, `${title} · ${part.title}`, searchOf({ topicId: id, subtopicId: part.id })),
      ),
    ];
  });

/** What was typed, looked for among what was said. */
export const searchFor = (typed: string, text: Text): Item => ({
  key: 'search',
  kind: 'search',
  title: text.palette.inHistory(typed.trim()),
  also: [],
  to: { page: 'history', chatId: null, search: searchOf({ words: typed.trim() }) },
});
