import type { ReadonlySignal } from '@preact/signals';
import { computed, createModel, effect, signal, untracked } from '@preact/signals';
import type { DeskCall, DeskOutput } from '#domain/contract/desk.ts';
import type { Operator } from '#domain/operator.ts';
import type { Role } from '#domain/role.ts';
import type { Outcome } from '../app/call.ts';
import { isFound } from './find-name.ts';

/** How many people a page of the list shows. */
export const PEOPLE_PAGE = 50;
/** The roster is asked for so many people at a time. */
const AT_ONCE = 500;

export const STATES = ['all', 'active', 'off'] as const;
export type PersonState = (typeof STATES)[number];
export const ORDERS = ['standing', 'seen'] as const;
export type Order = (typeof ORDERS)[number];

/** What is looked for among the people. */
export type Wanted = { words: string; role: Role | 'any'; state: PersonState; order: Order };

export type Known = DeskOutput<'roster'>['people'][number];
export type RosterDesk = (command: 'roster', fields: DeskCall<'roster'>) => Promise<Outcome<DeskOutput<'roster'>>>;

/** The people whom a search finds, in its order: by standing as they come, or whoever was seen longest ago first. Whom the roster does not know yet is found by first name. */
export function foundIn(
  people: readonly Operator[],
  wanted: Wanted,
  known: ReadonlyMap<string, Known>,
): readonly Operator[] {
  const found = people.filter(({ id, firstName, role, active }) => {
    if (wanted.role !== 'any' && role !== wanted.role) return false;
    if (wanted.state !== 'all' && active !== (wanted.state === 'active')) return false;
    const { lastName = '', email = '' } = known.get(id) ?? {};
    return isFound(`${firstName} ${lastName} ${email}`, wanted.words);
  });
  if (wanted.order === 'standing') return found;
  const seenAt = ({ id }: Operator) => known.get(id)?.seenAt ?? 0;
  return found.toSorted((a, b) => seenAt(a) - seenAt(b));
}

/** The company's people, searched and in pages. Last names, addresses and last signs of life of all of them come with the first search, and not before. */
export const PeopleListModel = createModel(
  (desk: RosterDesk, everybody: ReadonlySignal<readonly Operator[] | undefined>) => {
    const wanted = signal<Wanted>({ words: '', role: 'any', state: 'all', order: 'standing' });
    const page = signal(0);
    const known = signal<ReadonlyMap<string, Known>>(new Map());
    /** A sentence where the roster did not come. */
    const trouble = signal<string | null>(null);
    const asked = new Set<string>();

    const needsRoster = computed(() => wanted.value.words.trim() !== '' || wanted.value.order === 'seen');
    const found = computed(() => everybody.value && foundIn(everybody.value, wanted.value, known.value));
    const pages = computed(() => Math.max(1, Math.ceil((found.value?.length ?? 0) / PEOPLE_PAGE)));
    const here = computed(() => Math.min(page.value, pages.value - 1));

    const ask = async (ids: readonly string[]) => {
      for (const id of ids) asked.add(id);
      const outcome = await desk('roster', { ids: [...ids] });
      if (outcome.ok) {
        trouble.value = null;
        known.value = new Map([...known.value, ...outcome.output.people.map((one) => [one.id, one] as const)]);
      } else {
        trouble.value = outcome.text;
        for (const id of ids) asked.delete(id);
      }
    };
    effect(() => {
      if (!needsRoster.value) return;
      const missing = everybody.value?.map(({ id }) => id).filter((id) => !asked.has(id)) ?? [];
      untracked(() => {
        for (let from = 0; from < missing.length; from += AT_ONCE) void ask(missing.slice(from, from + AT_ONCE));
      });
    });

    return {
      wanted,
      trouble,
      /** How many are found; undefined while the team loads. */
      count: computed(() => found.value?.length),
      page: here,
      pages,
      /** The people of the page that is shown. */
      shown: computed(() => found.value?.slice(here.value * PEOPLE_PAGE, (here.value + 1) * PEOPLE_PAGE)),
      set: (part: Partial<Wanted>) => {
        wanted.value = { ...wanted.value, ...part };
        page.value = 0;
      },
      go: (to: number) => {
        page.value = Math.max(0, to);
      },
    };
  },
);
export type PeopleList = InstanceType<typeof PeopleListModel>;
