import type { Consent } from '#domain/privacy/consent.ts';
import { Area, Check } from '../../ui/field.tsx';
import { useText } from './words.ts';

type Props = {
  value: Consent;
  /** The version of the text that is saved: the server counts it, so a form that has just been saved does not know it. */
  version: number;
  onChange: (value: Consent) => void;
  problems: Readonly<Record<string, string>>;
};

/** What clients are asked to agree to before they write. */
export function ConsentPanel({ value, version, onChange, problems }: Props) {
  const { privacy } = useText();
  return (
    <section class="section panel stack">
      <div>
        <h3>{privacy.consent}</h3>
        <p class="field-hint">{privacy.consentLead}</p>
      </div>
      <Check label={privacy.consentAsked} checked={value.asked} onChange={(asked) => onChange({ ...value, asked })} />
      <Area
        label={privacy.consentText}
        hint={privacy.consentHint}
        rows={6}
        value={value.text}
        problem={problems['consent.text'] && privacy.empty}
        onInput={(text) => onChange({ ...value, text })}
      />
      {version > 0 && <p class="faint">{privacy.consentVersion(version)}</p>}
    </section>
  );
}
