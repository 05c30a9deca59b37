import { Button } from '../../ui/button.tsx';
import { useApp } from '../app/context.ts';
import { useWork } from '../work/context.ts';
import { useText } from '../work/words.ts';

/** Tells an operator who is not at work, such as a new one or one on a break, why no chats come and what to do. */
export function NotWorkingNote() {
  const { desk, commands } = useApp();
  const { self } = useWork();
  const { statusSwitch } = useText();
  if (self.value.status === 'working') return null;
  return (
    <div class="row">
      <p class="grow faint list-note">{statusSwitch.notWorking}</p>
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
