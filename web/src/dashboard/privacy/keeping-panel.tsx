import type { Kept } from '#domain/privacy/keeping.ts';
import { KEEPING_BOUNDS, KEPT_KINDS } from '#domain/privacy/keeping.ts';
import type { CompanySettings } from '#domain/settings.ts';
import { Field } from '../../ui/field.tsx';
import { useText } from './words.ts';

type Keeping = CompanySettings['keeping'];
type Props = {
  value: Keeping;
  onChange: (value: Keeping) => void;
  problems: Readonly<Record<string, string>>;
};

/** How long each kind of data is kept, in days. What is no number is kept as -1, which the contract refuses at its field. */
export function KeepingPanel({ value, onChange, problems }: Props) {
  const { privacy } = useText();
  const set = (kind: Kept, typed: string) => onChange({ ...value, [kind]: /^\d+$/.test(typed) ? Number(typed) : -1 });
  return (
    <section class="section panel stack">
      <div>
        <h3>{privacy.keeping}</h3>
        <p class="field-hint">{privacy.keepingLead}</p>
      </div>
      <div class="two">
        {KEPT_KINDS.map((kind) => {
          const { least, most, forever } = KEEPING_BOUNDS[kind];
          return (
            <Field
              key={kind}
              type="number"
              min={forever ? 0 : least}
              max={most}
              label={privacy.kinds[kind]}
              hint={privacy.between(least, most, forever)}
              value={value[kind] === -1 ? '' : String(value[kind])}
              problem={problems[`keeping.${kind}`] && privacy.keepingWrong(least, most, forever)}
              onInput={(typed) => set(kind, typed)}
            />
          );
        })}
      </div>
    </section>
  );
}
