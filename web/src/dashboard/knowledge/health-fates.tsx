import type { Health } from '#domain/bot/health.ts';
import type { Level } from '#domain/bot/level.ts';
import { LEVELS } from '#domain/bot/level.ts';
import { Select } from '../../ui/field.tsx';
import { useText } from './words.ts';
import { FATES, isRough, sharesOf } from './health-model.ts';

type Props = { health: Health; level: Level; onLevel: (level: Level) => void };

/** How many of a hundred questions the bot answers, asks back about, hands off or gets wrong, at the chosen level. */
export function Fates({ health, level, onLevel }: Props) {
  const { health: text, botLevel, level: levels } = useText();
  const shares = sharesOf(health, level);
  return (
    <section class="panel stack health" aria-label={text.fates}>
      <div>
        <h2>{text.fates}</h2>
        <p class="faint">{text.fatesLead}</p>
      </div>
      <Select
        label={botLevel}
        value={level}
        options={LEVELS.map((value) => ({ value, label: levels[value] }))}
        onChange={onLevel}
      />
      <div class="fates-bar" aria-hidden="true">
        {FATES.map((fate) => (
          <span key={fate} class="fate-part" data-fate={fate} style={{ flexGrow: shares[fate] }} />
        ))}
      </div>
      <dl class="fates">
        {FATES.map((fate) => (
          <div key={fate} class="fate">
            <dt>
              <span class="fate-part" data-fate={fate} aria-hidden="true" />
              {text.fate[fate]}
            </dt>
            <dd class="digits">{shares[fate]}</dd>
          </div>
        ))}
      </dl>
      {isRough(health) && <p class="faint">{text.little}</p>}
    </section>
  );
}
