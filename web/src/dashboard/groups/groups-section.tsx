import { useState } from 'preact/hooks';
import type { Company } from '#domain/company.ts';
import type { Group } from '#domain/group/group.ts';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Loading } from '../../ui/spinner.tsx';
import { useFields } from '../form/use-fields.ts';
import { SectionForm, useSection } from '../settings/section-form.tsx';
import { SpanField } from '../time/span-field.tsx';
import { useWork } from '../work/context.ts';
import { GroupDialog } from './group-dialog.tsx';
import { GroupItem } from './group-item.tsx';
import { MembersDialog } from './members-dialog.tsx';
import { useText } from './words.ts';
import '../form/item.css';

type Open = { what: 'new' } | { what: 'edit' | 'members'; id: string };

/** "Группы": who gets which chats first, in which order the groups are asked, and how long a chat waits for its group. */
export function GroupsSection({ company: stored }: { company: Company }) {
  const { company } = useWork();
  const { groups: text, common, settings } = useText();
  const [open, setOpen] = useState<Open | null>(null);
  const close = () => setOpen(null);
  const form = useSection(stored, ['groupWaitMs']);
  const field = useFields(form);
  const groups = company.groups.value;
  const inUse = groups?.filter(({ retired }) => !retired) ?? [];
  const retired = groups?.filter((group) => group.retired) ?? [];
  const chosen = open !== null && open.what !== 'new' ? groups?.find(({ id }) => id === open.id) : undefined;
  const item = (group: Group, place: number) => (
    <GroupItem
      key={group.id}
      group={group}
      place={place}
      last={inUse.length - 1}
      onEdit={() => setOpen({ what: 'edit', id: group.id })}
      onMembers={() => setOpen({ what: 'members', id: group.id })}
    />
  );
  return (
    <div class="stack">
      <section class="panel section stack">
        <div class="page-head">
          <p class="grow field-hint">{text.order}</p>
          <Button kind="primary" icon="plus" onClick={() => setOpen({ what: 'new' })}>
            {text.add}
          </Button>
        </div>
        {groups === undefined && <Loading label={common.loading} />}
        {groups?.length === 0 && <Empty icon="people" title={text.empty} text={text.emptyText} />}
        {inUse.length > 0 && (
          <ul class="item-list" aria-label={text.list}>
            {inUse.map(item)}
          </ul>
        )}
      </section>
      {retired.length > 0 && (
        <section class="panel section stack">
          <h2>{text.archive}</h2>
          <ul class="item-list" aria-label={text.archive}>
            {retired.map(item)}
          </ul>
        </section>
      )}
      <SectionForm of={form}>
        <section class="section panel stack">
          <SpanField label={settings.groupWait} hint={text.waitHint} {...field('groupWaitMs')} />
        </section>
      </SectionForm>
      {open?.what === 'new' && <GroupDialog group={null} onClose={close} />}
      {open?.what === 'edit' && chosen && <GroupDialog group={chosen} onClose={close} />}
      {open?.what === 'members' && chosen && <MembersDialog group={chosen} onClose={close} />}
    </div>
  );
}
