import { useModel } from '@preact/signals';
import { Button } from '../../ui/button.tsx';
import { useWork } from '../work/context.ts';
import { RehearsalModel } from './rehearsal.ts';
import { useText } from './card-words.ts';

/** "Проверить уведомления", and the result in words. */
export function AlertsRehearsal() {
  const { alertSettings, sound, notifications } = useWork();
  const { alertsCard: text } = useText();
  const rehearsal = useModel(
    () =>
      new RehearsalModel({
        volume: () => alertSettings.settings.peek().volume,
        play: (volume) => sound.play('fallen', volume),
        show: () => notifications.tryOut({ title: text.testTitle, body: text.testBody, tag: 'test' }),
      }),
  );
  const result = rehearsal.result.value;
  return (
    <div class="stack">
      <div>
        <Button icon="bell" busy={rehearsal.busy.value} onClick={() => void rehearsal.run()}>
          {text.test}
        </Button>
      </div>
      <p class="faint" role="status">
        {result && `${text.testedSound[result.sound]} ${text.testedNote[result.notification]}`}
      </p>
    </div>
  );
}
