import { useState } from 'preact/hooks';
import { WORDS_MAX } from '#domain/words/limits.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { useText } from './words.ts';

/** Words that were said. The search starts on Enter, by its button, or when the field loses the focus, and an emptied field ends it. */
export function WordsFilter({
  words,
  onChange,
}: {
  words: string | undefined;
  onChange: (words: string | undefined) => void;
}) {
  const { history: text } = useText();
  const [typed, setTyped] = useState<string | null>(null);
  const look = () => {
    const wanted = (typed ?? words ?? '').trim();
    setTyped(null);
    if (wanted !== (words ?? '')) onChange(wanted === '' ? undefined : wanted);
  };
  return (
    <div
      class="history-words-field"
      onFocusOut={look}
      onKeyDown={(event) => {
        if (event.key === 'Enter') look();
      }}
    >
      <Field
        small
        label={text.words}
        autocomplete="off"
        placeholder={text.wordsHint}
        value={typed ?? words ?? ''}
        maxLength={WORDS_MAX}
        onInput={setTyped}
      />
      <Button small icon="find" label={text.find} onClick={look} />
    </div>
  );
}
