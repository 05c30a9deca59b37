import { useSignal } from '@preact/signals';
import { MOST_PATTERNS, PATTERN_MAX } from '#domain/privacy/own-pattern.ts';
import type { MaskRules } from '#domain/privacy/mask.ts';
import { maskText } from '#domain/privacy/mask.ts';
import { Button } from '../../ui/button.tsx';
import { Area, Check, Field } from '../../ui/field.tsx';
import { useText } from './words.ts';
import './privacy.css';

type Props = {
  value: MaskRules;
  onChange: (value: MaskRules) => void;
  /** The problems of the form by their paths, as "masking.own.0.pattern". */
  problems: Readonly<Record<string, string>>;
};

const KINDS = ['cards', 'passports', 'snils'] as const;

/** What the company hides in what people write, with a try-out. */
export function MaskingPanel({ value, onChange, problems }: Props) {
  const { privacy } = useText();
  const example = useSignal('');
  const set = (index: number, part: 'title' | 'pattern', text: string) =>
    onChange({ ...value, own: value.own.map((one, i) => (i === index ? { ...one, [part]: text } : one)) });
  const problemOf = (index: number, part: 'title' | 'pattern') => {
    const code = problems[`masking.own.${index}.${part}`];
    return code && (code === 'empty' ? privacy.empty : privacy.ownWrong);
  };
  return (
    <section class="section panel stack">
      <div>
        <h3>{privacy.masking}</h3>
        <p class="field-hint">{privacy.maskingLead}</p>
      </div>
      {KINDS.map((kind) => (
        <Check
          key={kind}
          label={privacy[kind]}
          checked={value[kind]}
          onChange={(checked) => onChange({ ...value, [kind]: checked })}
        />
      ))}
      <div>
        <h4>{privacy.own}</h4>
        <p class="field-hint">{privacy.ownLead}</p>
      </div>
      {value.own.map(({ title, pattern }, i) => (
        <div class="own-pattern" key={i}>
          <Field
            label={privacy.ownTitle}
            value={title}
            maxLength={60}
            problem={problemOf(i, 'title')}
            onInput={(text) => set(i, 'title', text)}
          />
          <Field
            label={privacy.ownPattern}
            value={pattern}
            maxLength={PATTERN_MAX}
            problem={problemOf(i, 'pattern')}
            onInput={(text) => set(i, 'pattern', text)}
          />
          <Button
            icon="trash"
            label={privacy.ownRemove(title)}
            onClick={() => onChange({ ...value, own: value.own.filter((_, at) => at !== i) })}
          />
        </div>
      ))}
      <div class="row">
        <Button
          icon="plus"
          off={value.own.length >= MOST_PATTERNS}
          onClick={() => onChange({ ...value, own: [...value.own, { title: '', pattern: '' }] })}
        >
          {privacy.ownAdd}
        </Button>
      </div>
      <Area label={privacy.tryOut} rows={2} value={example.value} onInput={(text) => (example.value = text)} />
      {example.value !== '' && (
        <p class="masked-example" role="status">
          <span class="field-hint">{privacy.tryOutShown}</span>
          {maskText(example.value, value)}
        </p>
      )}
    </section>
  );
}
