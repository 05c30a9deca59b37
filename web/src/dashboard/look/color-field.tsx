import { contrast, paletteOf } from '#domain/look/palette.ts';
import { Field } from '../../ui/field.tsx';
import { useApp } from '../app/context.ts';
import { shownColor } from './look-draft.ts';
import { useText } from './words.ts';

type Props = { value: string; problem?: string | undefined; onInput: (value: string) => void };

/** The company's colour, typed or chosen, and how well words can be read on it. */
export function ColorField({ value, problem, onInput }: Props) {
  const { locale } = useApp();
  const { look } = useText();
  const color = shownColor(value);
  const { onAccent, linkLight } = paletteOf(color);
  const number = new Intl.NumberFormat(locale.locale.value, { maximumFractionDigits: 1 });
  const said = look.colorHint(onAccent === '#ffffff' ? 'white' : 'black', number.format(contrast(onAccent, color)));
  return (
    <Field
      label={look.color}
      value={value}
      problem={problem}
      hint={linkLight === color ? said : `${said} ${look.linkChanged}`}
      onInput={onInput}
      beside={
        <input
          type="color"
          class="look-color"
          aria-label={look.colorPick}
          value={color}
          onInput={(event) => onInput(event.currentTarget.value)}
        />
      }
    />
  );
}
