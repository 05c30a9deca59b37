import { useModel } from '@preact/signals';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { useApp } from '../../app/context.ts';
import type { Emoji } from './emoji.ts';
import type { EmojiSection } from './emoji-model.ts';
import { EmojiModel } from './emoji-model.ts';
import { moveInGrid, rowsIn } from './grid.ts';
import { useText } from './words.ts';
import './emoji.css';

/** A search field, and below it the emoji; the arrow keys move among them. */
export function EmojiPicker({ onChoose }: { onChoose: (sign: string) => void }) {
  const { memory } = useApp();
  const { emojiPicker: text, emoji } = useText();
  const model = useModel(() => new EmojiModel(memory));
  const [at, setAt] = useState(0);
  const root = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const sections = model.sections.value.map(({ name, emoji }) => ({ name, rows: rowsIn(emoji) }));
  const lengths = sections.flatMap(({ rows }) => rows.map(({ length }) => length));
  const first = model.sections.value[0]?.emoji[0];
  useEffect(() => field.current?.focus(), []);

  const choose = (emoji: Emoji) => {
    model.use(emoji);
    onChoose(emoji.sign);
  };
  const goTo = (place: number) => {
    if (place < 0) return field.current?.focus();
    setAt(place);
    root.current?.querySelectorAll<HTMLElement>('.emoji-sign')[place]?.focus();
  };
  const onGridKey = (event: KeyboardEvent) => {
    const to = moveInGrid(lengths, at, event.key);
    if (to === null) return;
    event.preventDefault();
    goTo(to);
  };
  const onFieldKey = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (event.key === 'ArrowDown' && lengths.length > 0) goTo(0);
    else if (event.key === 'Enter' && first) choose(first);
    else if (event.key !== 'Enter') return;
    event.preventDefault();
  };
  let count = 0;
  return (
    <div ref={root} class="emoji-picker">
      <input
        ref={field}
        class="field-box"
        type="search"
        aria-label={text.search}
        placeholder={text.search}
        value={model.typed.value}
        onInput={(event) => {
          model.type(event.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={onFieldKey}
      />
      <p class="hidden-text" role="status">
        {model.typed.value.trim() !== '' && text.found(lengths.reduce((sum, length) => sum + length, 0))}
      </p>
      {lengths.length === 0 && <p class="faint">{text.nothing}</p>}
      {lengths.length > 0 && (
        <div class="emoji-grid" role="grid" aria-label={emoji.title} onKeyDown={onGridKey}>
          {sections.map(({ name, rows }) => {
            const start = count;
            count += rows.flat().length;
            return (
              <Section key={name} name={name} rows={rows} start={start} at={at} onReach={setAt} onChoose={choose} />
            );
          })}
        </div>
      )}
    </div>
  );
}

type SectionProps = {
  name: EmojiSection['name'];
  rows: readonly (readonly Emoji[])[];
  /** The place of the section's first emoji among all. `at`: the place of the emoji that the Tab key reaches. */
  start: number;
  at: number;
  onReach: (place: number) => void;
  onChoose: (emoji: Emoji) => void;
};

function Section({ name, rows, start, at, onReach, onChoose }: SectionProps) {
  const { locale } = useApp();
  const { emojiPicker: text } = useText();
  const id = useId();
  let place = start;
  return (
    <div role="rowgroup" aria-labelledby={id}>
      <div class="emoji-title" id={id} role="presentation">
        {text.groups[name]}
      </div>
      {rows.map((row) => (
        <div key={row[0]!.sign} class="emoji-row" role="row">
          {row.map((emoji) => {
            const here = place++;
            const label = emoji[locale.locale.value];
            return (
              <div key={emoji.sign} role="gridcell">
                <button
                  type="button"
                  class="emoji-sign"
                  tabIndex={here === at ? 0 : -1}
                  aria-label={label}
                  title={label}
                  onFocus={() => onReach(here)}
                  onClick={() => onChoose(emoji)}
                >
                  {emoji.sign}
                </button>
              </div>
            );
          })}
        </div>
      ))}
    </div>
  );
}
