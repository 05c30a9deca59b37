import { useState } from 'preact/hooks';
import { Button } from '../../ui/button.tsx';
import { Loading } from '../../ui/spinner.tsx';
import { Table } from '../../ui/table.tsx';
import { useWork } from '../work/context.ts';
import { InviteDialog } from './invite-dialog.tsx';
import { Invites } from './invites.tsx';
import { PersonRow } from './person-row.tsx';
import { useText } from './words.ts';

/** "Люди": who works here, and who has been invited. */
export function PeoplePage() {
  const { team } = useWork();
  const { people, common } = useText();
  const [inviting, setInviting] = useState(false);
  const everybody = team.everybody.value;
  return (
    <div class="page-body">
      <div class="page-head">
        <h2>{people.team}</h2>
        <Button kind="primary" icon="plus" onClick={() => setInviting(true)}>
          {people.invite}
        </Button>
      </div>
      <section class="panel">
        {everybody === undefined ? (
          <Loading label={common.loading} />
        ) : (
          <Table
            label={people.team}
            columns={[people.name, people.status, people.role, people.load, people.limit, people.actions]}
          >
            {everybody.map((operator) => (
              <PersonRow key={operator.id} operator={operator} />
            ))}
          </Table>
        )}
      </section>
      <Invites />
      {inviting && <InviteDialog onClose={() => setInviting(false)} />}
    </div>
  );
}
