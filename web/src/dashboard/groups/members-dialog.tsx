import { useComputed, useModel, useSignal } from '@preact/signals';
import type { Group } from '#domain/group/group.ts';
import { Check } from '../../ui/field.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Find } from '../../ui/find.tsx';
import { Loading } from '../../ui/spinner.tsx';
import { useApp } from '../app/context.ts';
import { PeoplePager } from '../people/people-filters.tsx';
import { PeopleListModel } from '../people/people-list-model.ts';
import { useWork } from '../work/context.ts';
import { useText } from './words.ts';

/** Who is in a group: people are searched in pages, so that a thousand of them are as quick as ten, and each tick is saved at once. */
export function MembersDialog({ group, onClose }: { group: Group; onClose: () => void }) {
  const { desk, commands } = useApp();
  const { team, names } = useWork();
  const { groups: text, people, common } = useText();
  const onlyMembers = useSignal(false);
  const candidates = useComputed(() =>
    team.everybody.value?.filter(({ active, groups }) =>
      groups?.includes(group.id) === true ? true : active && !onlyMembers.value,
    ),
  );
  const list = useModel(() => new PeopleListModel(desk, candidates));
  const shown = list.shown.value;
  const count = team.everybody.value?.filter(({ groups }) => groups?.includes(group.id)).length;
  const put = (id: string, name: string, joins: boolean) =>
    void commands.run(
      `member:${group.id}:${id}`,
      () => desk('setMembers', { groupId: group.id, add: joins ? [id] : [], remove: joins ? [] : [id] }),
      { done: joins ? text.joined(name) : text.left(name) },
    );
  return (
    <Dialog title={text.membersOf(group.title)} closeLabel={common.close} onClose={onClose}>
      <div class="stack">
        <Find label={people.find} value={list.wanted.value.words} onInput={(words) => list.set({ words })} autofocus />
        <Check label={text.onlyMembers} checked={onlyMembers.value} onChange={(on) => (onlyMembers.value = on)} />
        <p class="faint" role="status">
          {count === 0 ? text.nobody : count !== undefined && text.people(count)}
        </p>
        {shown === undefined && <Loading label={common.loading} />}
        {shown?.length === 0 && <p class="faint">{people.nobodyFound}</p>}
        <ul class="item-list" aria-label={text.membersOf(group.title)}>
          {shown?.map(({ id, groups }) => {
            const name = names.nameOf.value(id) ?? text.somebody;
            return (
              <li key={id}>
                <Check
                  label={name}
                  checked={groups?.includes(group.id) === true}
                  onChange={(joins) => put(id, name, joins)}
                />
              </li>
            );
          })}
        </ul>
        <PeoplePager list={list} />
      </div>
    </Dialog>
  );
}
