import { useModel } from '@preact/signals';
import { Button } from '../../ui/button.tsx';
import { Check } from '../../ui/field.tsx';
import { useApp } from '../app/context.ts';
import { SuggestionsModel } from './suggestions-model.ts';
import { useText } from './words.ts';
import './suggestions.css';

type Props = {
  entry: { title: string; phrasings: readonly string[]; answer: string };
  /** Gets the phrasings that the admin has approved. */
  onTake: (phrasings: readonly string[]) => void;
};

/** "Подсказать примеры": phrasings by the language model, of which the admin takes some. */
export function Suggestions({ entry, onTake }: Props) {
  const { desk } = useApp();
  const { suggestions: text } = useText();
  const model = useModel(() => new SuggestionsModel(desk));
  const state = model.state.value;
  const ready = entry.title.trim() !== '' && entry.answer.trim() !== '';
  return (
    <div class="stack">
      <div class="row wrap">
        <Button icon="bot" busy={state.is === 'asking'} off={!ready} onClick={() => void model.ask(entry)}>
          {text.ask}
        </Button>
        <span class="faint grow" role="status">
          {!ready && text.notReady}
          {state.is === 'asking' && text.asking}
          {state.is === 'none' && text.none}
          {state.is === 'refused' && state.text}
          {state.is === 'found' && text.found}
        </span>
      </div>
      {state.is === 'found' && (
        <fieldset class="suggestions">
          <legend class="field-label">{text.title}</legend>
          {model.found.value.map((phrasing) => (
            <Check
              key={phrasing}
              label={phrasing}
              checked={model.ticked.value.has(phrasing)}
              onChange={(on) => model.tick(phrasing, on)}
            />
          ))}
          <span>
            <Button off={model.ticked.value.size === 0} onClick={() => onTake(model.take())}>
              {text.take}
            </Button>
          </span>
        </fieldset>
      )}
    </div>
  );
}
