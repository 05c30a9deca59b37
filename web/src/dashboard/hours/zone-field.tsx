import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { isKnownZone } from '#domain/hours/wall-clock.ts';
import { Banner } from '../../ui/banner.tsx';
import { Select } from '../../ui/field.tsx';
import { Find } from '../../ui/find.tsx';
import { useApp } from '../app/context.ts';
import { foundIn, zonesOf } from './zones.ts';
import { keepsUnsaved } from './keeps-unsaved.ts';
import { useText } from './words.ts';

type Props = { value: string; problem: string | undefined; onChange: (zone: string) => void };

/** The company's time zone, chosen from the platform's list. A zone that is no more stays in it until another is chosen. */
export function ZoneField({ value, problem, onChange }: Props) {
  const { hours } = useText();
  const { locale } = useApp();
  const typed = useSignal('');
  const language = locale.locale.value;
  const zones = useMemo(() => zonesOf(language, Date.now()), [language]);
  const found = foundIn(zones, typed.value, value);
  const isGone = !isKnownZone(value);
  const listed = found.some((zone) => zone.value === value) ? found : [{ value, label: value }, ...found];
  const isNothing = typed.value.trim() !== '' && found.every((zone) => zone.value === value);
  return (
    <div class="stack">
      {isGone && (
        <Banner icon="warning" boxed>
          {hours.zoneGone(value)}
        </Banner>
      )}
      <div class="two">
        <div onKeyDown={keepsUnsaved}>
          <Find label={hours.zoneFind} value={typed.value} onInput={(text) => (typed.value = text)} />
        </div>
        <Select
          label={hours.zone}
          hint={isNothing ? hours.zoneNone : hours.zoneHint}
          problem={problem}
          options={listed}
          value={value}
          onChange={onChange}
        />
      </div>
    </div>
  );
}
