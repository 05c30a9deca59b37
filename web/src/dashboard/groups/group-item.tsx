import { useState } from 'preact/hooks';
import type { Group } from '#domain/group/group.ts';
import { Button } from '../../ui/button.tsx';
import { Confirm } from '../../ui/dialog.tsx';
import { useApp } from '../app/context.ts';
import { useWork } from '../work/context.ts';
import { useText } from './words.ts';
import './groups.css';

type Props = {
  group: Group;
  /** Its turn among the groups in use, and that of the last one. */
  place: number;
  last: number;
  onEdit: () => void;
  onMembers: () => void;
};

/** A group: by what it is chosen, how many people are in it, and what can be done with it. */
export function GroupItem({ group, place, last, onEdit, onMembers }: Props) {
  const { desk, commands } = useApp();
  const { company, team } = useWork();
  const { groups: text, common } = useText();
  const [asking, setAsking] = useState(false);
  const { id: groupId, title } = group;
  const key = `group:${groupId}`;
  const busy = commands.running.value.has(key);
  const people = team.everybody.value?.filter(({ groups }) => groups?.includes(groupId)).length;
  const move = (by: 1 | -1) => {
    const all = company.groups.value ?? [];
    const others = all.filter(({ id }) => id !== groupId);
    const beside = all.filter(({ retired }) => !retired)[place + by];
    const to = others.findIndex(({ id }) => id === beside?.id) + (by > 0 ? 1 : 0);
    void commands.run(key, () => desk('moveGroup', { groupId, place: to }), { done: text.moved });
  };
  const retire = async (retired: boolean) => {
    const done = retired ? text.retired : text.restored;
    await commands.run(key, () => desk('retireGroup', { groupId, retired }), { done });
    setAsking(false);
  };
  return (
    <li class="item groups-item">
      <div class="grow broad">
        <strong>{title}</strong>
        <span class="faint whole">{text.kinds[group.kind]}</span>
        <p class="faint">
          <RuleLine group={group} />
          {people !== undefined && ` · ${text.people(people)}`}
        </p>
      </div>
      {group.retired ? (
        <Button small label={text.restoreOf(title)} busy={busy} onClick={() => void retire(false)}>
          {text.restore}
        </Button>
      ) : (
        <>
          <Button
            small
            kind="quiet"
            icon="up"
            label={text.up(title)}
            off={place === 0 || busy}
            onClick={() => move(-1)}
          />
          <Button
            small
            kind="quiet"
            icon="down"
            label={text.down(title)}
            off={place === last || busy}
            onClick={() => move(1)}
          />
          <Button small label={text.membersOf(title)} onClick={onMembers}>
            {text.members}
          </Button>
          <Button small kind="quiet" icon="edit" label={`${common.edit}: ${title}`} onClick={onEdit} />
          <Button small kind="quiet" label={text.retireOf(title)} onClick={() => setAsking(true)}>
            {text.retire}
          </Button>
        </>
      )}
      {asking && (
        <Confirm
          title={text.retireTitle(title)}
          text={text.retireText}
          confirm={text.retire}
          cancel={common.cancel}
          kind="primary"
          busy={busy}
          onConfirm={() => void retire(true)}
          onCancel={() => setAsking(false)}
        />
      )}
    </li>
  );
}

/** By what the group is chosen, in short. */
function RuleLine({ group: { topics, channels, pages, languages } }: { group: Group }) {
  const { groups: text, common } = useText();
  const parts = [
    topics.length > 0 && text.byTopics(topics.length),
    channels.length > 0 && channels.map((channel) => text.channelNames[channel]).join(', '),
    pages.length > 0 && text.byPages(pages.length),
    languages.length > 0 && languages.map((language) => common.languages[language]).join(', '),
  ].filter((part) => part !== false);
  return <>{parts.length === 0 ? text.byHand : parts.join(' · ')}</>;
}
