import { useModel } from '@preact/signals';
import { useState } from 'preact/hooks';
import { Button } from '../../ui/button.tsx';
import { Loading } from '../../ui/spinner.tsx';
import { Table } from '../../ui/table.tsx';
import { useApp } from '../app/context.ts';
import { useWork } from '../work/context.ts';
import { PeopleFilters, PeoplePager } from './people-filters.tsx';
import { PeopleListModel } from './people-list-model.ts';
import { InviteDialog } from './invite-dialog.tsx';
import { Invites } from './invites.tsx';
import { PersonRow } from './person-row.tsx';
import { useText } from './words.ts';

/** "Люди": who works here, and who has been invited. */
export function PeoplePage() {
  const { desk } = useApp();
  const { team } = useWork();
  const { people, common } = useText();
  const [inviting, setInviting] = useState(false);
  const list = useModel(() => new PeopleListModel(desk, team.everybody));
  const shown = list.shown.value;
  return (
    <div class="page-body">
      <div class="page-head">
        <h2>{people.team}</h2>
        <Button kind="primary" icon="plus" onClick={() => setInviting(true)}>
          {people.invite}
        </Button>
      </div>
      <PeopleFilters list={list} />
      <section class="panel">
        {shown === undefined ? (
          <Loading label={common.loading} />
        ) : (
          shown.length > 0 && (
            <Table
              label={people.team}
              columns={[people.name, people.status, people.role, people.load, people.limit, people.actions]}
            >
              {shown.map((operator) => (
                <PersonRow key={operator.id} operator={operator} />
              ))}
            </Table>
          )
        )}
        {shown?.length === 0 && <p class="section faint">{people.nobodyFound}</p>}
        <PeoplePager list={list} />
      </section>
      <Invites />
      {inviting && <InviteDialog onClose={() => setInviting(false)} />}
    </div>
  );
}
