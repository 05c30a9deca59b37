import { Button } from '../../ui/button.tsx';
import { useApp } from '../app/context.ts';
import { useNameOf } from '../people/person-name.tsx';
import { useWork } from '../work/context.ts';
import { useText } from '../work/words.ts';

/** Tells an operator who is not at work, such as a new one or one on a break, why no chats come and what to do, and whom it was that put them there. */
export function NotWorkingNote() {
  const { desk, commands } = useApp();
  const { self } = useWork();
  const text = useText();
  const { statusSwitch } = text;
  const names = useNameOf();
  const { status, statusBy } = self.value;
  if (status === 'working') return null;
  const by = statusBy === undefined ? null : (names(statusBy) ?? text.desk.said.operator);
  return (
    <div class="row">
      <p class="grow faint list-note">
        {by !== null && `${statusSwitch.setBy(text.status[status], by)}. `}
        {statusSwitch.notWorking}
      </p>
      <Button
        small
        busy={commands.running.value.has('status')}
        onClick={() => void commands.run('status', () => desk('setStatus', { status: 'working' }))}
      >
        {statusSwitch.start}
      </Button>
    </div>
  );
}
