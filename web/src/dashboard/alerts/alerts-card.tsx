import { Button } from '../../ui/button.tsx';
import { Check, Select } from '../../ui/field.tsx';
import { REPEATS, VOLUMES } from './alert-settings.ts';
import { ALERT_EVENTS, TEAM_EVENTS } from './news.ts';
import { useMay, useWork } from '../work/context.ts';
import { AlertsRehearsal } from './alerts-rehearsal.tsx';
import { useText } from './card-words.ts';
import './alerts-card.css';

/** "Уведомления": which events cause an alert on this device, and how. */
export function AlertsCard() {
  const { alertSettings, notificationPermission } = useWork();
  const { alertsCard: text } = useText();
  const { volume, repeat, showText } = alertSettings.settings.value;
  const permission = notificationPermission.state.value;
  return (
    <section class="section panel stack" aria-label={text.title}>
      <div>
        <h2>{text.title}</h2>
        <p class="faint">{text.lead}</p>
      </div>
      <p class={permission === 'refused' ? undefined : 'faint'}>{text.permission[permission]}</p>
      {permission === 'ask' && (
        <div>
          <Button kind="primary" icon="bell" onClick={() => void notificationPermission.ask()}>
            {text.allow}
          </Button>
        </div>
      )}
      <Switches />
      <div class="two">
        <Select
          label={text.volume}
          value={String(volume)}
          options={VOLUMES.map((value) => ({ value: String(value), label: text.volumes(value) }))}
          onChange={(value) => alertSettings.change({ volume: Number(value) })}
        />
        <Select
          label={text.repeat}
          hint={text.repeatHint}
          value={String(repeat)}
          options={REPEATS.map((value) => ({ value: String(value), label: text.repeats(value) }))}
          onChange={(value) => alertSettings.change({ repeat: Number(value) })}
        />
      </div>
      <Check label={text.showText} checked={showText} onChange={(on) => alertSettings.change({ showText: on })} />
      <AlertsRehearsal />
    </section>
  );
}

function Switches() {
  const { alertSettings } = useWork();
  const { alertsCard: text } = useText();
  const seesAll = useMay('see every chat');
  const settings = alertSettings.settings.value;
  const ways = ['sound', 'notify'] as const;
  return (
    <table class="alert-switches">
      <thead>
        <tr>
          <th scope="col">{text.event}</th>
          {ways.map((way) => (
            <th key={way} scope="col">
              {text[way]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {ALERT_EVENTS.filter((event) => seesAll || !TEAM_EVENTS.has(event)).map((event) => (
          <tr key={event}>
            <th scope="row">{text.events[event]}</th>
            {ways.map((way) => (
              <td key={way}>
                <Check
                  bareLabel
                  label={text.switch(text[way], text.events[event])}
                  checked={settings[way][event]}
                  onChange={(on) => alertSettings.turn(way, event, on)}
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
