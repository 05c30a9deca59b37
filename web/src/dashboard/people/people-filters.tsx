import type { Role } from '#domain/role.ts';
import { ROLES } from '#domain/role.ts';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/field.tsx';
import { Find } from '../../ui/find.tsx';
import type { PeopleList } from './people-list-model.ts';
import { ORDERS, PEOPLE_PAGE, STATES } from './people-list-model.ts';
import { useText } from './words.ts';
import './people-filters.css';

/** By what the list of people is searched. */
export function PeopleFilters({ list }: { list: PeopleList }) {
  const text = useText();
  const { people } = text;
  const { words, role, state, order } = list.wanted.value;
  const roles: readonly (Role | 'any')[] = ['any', ...ROLES];
  return (
    <div class="people-filters" role="search" aria-label={people.find}>
      <Find label={people.find} value={words} onInput={(typed) => list.set({ words: typed })} />
      <Select
        label={people.role}
        value={role}
        options={roles.map((value) => ({ value, label: value === 'any' ? people.anyRole : text.role[value] }))}
        onChange={(value) => list.set({ role: value })}
      />
      <Select
        label={people.access}
        value={state}
        options={STATES.map((value) => ({ value, label: people.states[value] }))}
        onChange={(value) => list.set({ state: value })}
      />
      <Select
        label={people.order}
        value={order}
        options={ORDERS.map((value) => ({ value, label: people.orders[value] }))}
        onChange={(value) => list.set({ order: value })}
      />
      {list.trouble.value !== null && (
        <p class="field-problem" role="alert">
          {people.foundByFirstName(list.trouble.value)}
        </p>
      )}
    </div>
  );
}

/** Which page of the list is shown, and the way to the others. */
export function PeoplePager({ list }: { list: PeopleList }) {
  const { people } = useText();
  const count = list.count.value ?? 0;
  const page = list.page.value;
  if (list.pages.value < 2) return null;
  const from = page * PEOPLE_PAGE;
  return (
    <div class="people-pager">
      <span role="status" class="digits">
        {people.pageOf(from + 1, Math.min(count, from + PEOPLE_PAGE), count)}
      </span>
      <Button small icon="back" off={page === 0} label={people.pageBefore} onClick={() => list.go(page - 1)} />
      <Button
        small
        icon="next"
        off={page === list.pages.value - 1}
        label={people.pageAfter}
        onClick={() => list.go(page + 1)}
      />
    </div>
  );
}
