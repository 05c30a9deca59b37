import type { ReadonlySignal } from '@preact/signals';
import { useModel } from '@preact/signals';
import { useState } from 'preact/hooks';
import type { KnowledgeEntry } from '#domain/bot/knowledge.ts';
import { LEVELS } from '#domain/bot/level.ts';
import type { Company } from '#domain/company.ts';
import type { Day } from '#domain/day.ts';
import { LOCALES } from '#domain/locale.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Field, Select } from '../../ui/field.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import { TryOutModel } from './try-out-model.ts';
import { openTutor } from './tutor.ts';
import { useRenewal } from '../app/use-renewal.ts';
import { TryOutStep, TryOutTurn } from './try-out-turn.tsx';
import { useText } from './words.ts';
import './try-out.css';

const LONGEST = 4000;

type Props = {
  entries: ReadonlySignal<readonly KnowledgeEntry[] | undefined>;
  today: ReadonlySignal<Day>;
  company: Company;
};

/** "Проверить бота": what the bot would do with a phrase if the saved entries were published. */
export function TryOutPanel({ entries, today, company: { settings } }: Props) {
  const text = useText();
  const words = text.tryOut;
  const model = useModel(
    () => new TryOutModel(openTutor(), { entries, today, locale: settings.locale, level: settings.botLevel }),
  );
  const [phrase, setPhrase] = useState('');
  const state = model.state.value;
  const turns = model.turns.value;
  const pending = model.pending.value;
  useRenewal(state === 'failed');
  const ask = () => {
    if (phrase.trim() !== '' && model.take({ does: 'write', text: phrase.trim() })) setPhrase('');
  };
  return (
    <section class="try-out panel stack" aria-label={words.title}>
      <p class="faint">{words.lead}</p>
      <p role="status" class="row">
        {state === 'learning' && <Spinner />}
        {state !== 'failed' && words[state]}
      </p>
      {state === 'failed' && (
        <Banner icon="warning" tone="danger" boxed>
          {words.failed}
        </Banner>
      )}
      {entries.value?.some(({ translations }) => translations !== undefined) && (
        <Select
          label={text.entryList.visitorSpeaks}
          value={model.locale.value}
          options={LOCALES.map((value) => ({ value, label: text.languages[value] }))}
          onChange={model.speak}
        />
      )}
      <Select
        label={words.level}
        value={model.level.value}
        options={LEVELS.map((value) => ({ value, label: text.level[value] }))}
        onChange={(level) => void model.setLevel(level)}
      />
      <div role="log" aria-label={words.log}>
        {turns.map((turn, at) => (
          <TryOutTurn
            key={at}
            turn={turn}
            entries={entries.value ?? []}
            onChoose={at === turns.length - 1 ? (entryId) => model.take({ does: 'choose', entryId }) : null}
          />
        ))}
        {pending.map((step, at) => (
          <div key={turns.length + at} class="try-out-turn">
            <TryOutStep step={step} entries={entries.value ?? []} />
          </div>
        ))}
      </div>
      <form
        class="try-out-ask"
        onSubmit={(event) => {
          event.preventDefault();
          ask();
        }}
      >
        <Field label={words.phrase} value={phrase} maxLength={LONGEST} onInput={setPhrase} />
        <Button type="submit" kind="primary" off={state === 'failed' || phrase.trim() === ''}>
          {words.ask}
        </Button>
        <Button off={turns.length + pending.length === 0} onClick={model.startOver}>
          {words.startOver}
        </Button>
      </form>
    </section>
  );
}
