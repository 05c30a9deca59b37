import type { Operator } from '#domain/operator.ts';
import { Select } from '../../ui/field.tsx';
import { useApp } from '../app/context.ts';
import { unchecked } from '../form/errand.ts';
import { FormDialog } from '../form/form-dialog.tsx';
import { FormIn } from '../form/form-in.tsx';
import { useFields } from '../form/use-fields.ts';
import { useForm } from '../form/use-form.ts';
import { useWork } from '../work/context.ts';
import { useNameOf } from './person-name.tsx';
import { useText } from './words.ts';

/** No id is empty: the team's own texts. */
const TEAM = '';

/** Gives the ready texts of somebody who has left to a colleague or to the whole team. */
export function GiveRepliesDialog({
  operator,
  name,
  onClose,
}: {
  operator: Operator;
  name: string;
  onClose: () => void;
}) {
  const { desk, toasts } = useApp();
  const { team } = useWork();
  const { people } = useText();
  const nameOf = useNameOf();
  const fields = useForm(
    { receiver: TEAM },
    {
      check: unchecked,
      send: async ({ receiver }) => {
        const outcome = await desk('giveReplies', {
          operatorId: operator.id,
          receiver: receiver === TEAM ? null : receiver,
        });
        if (outcome.ok) toasts.say(people.given(outcome.output.moved));
        return outcome;
      },
    },
  );
  const field = useFields(fields);
  const colleagues =
    team.active.value?.map(({ id, firstName }) => ({ value: id, label: nameOf(id) ?? firstName })) ?? [];
  return (
    <FormDialog title={people.giveTitle(name)} onClose={onClose}>
      <FormIn of={fields} label={people.giveConfirm} onSaved={onClose} onCancel={onClose}>
        <p>{people.giveText}</p>
        <Select
          label={people.giveTo}
          options={[
            { value: TEAM, label: people.giveTeam },
            ...colleagues.toSorted((a, b) => a.label.localeCompare(b.label)),
          ]}
          {...field('receiver')}
        />
      </FormIn>
    </FormDialog>
  );
}
