import { useSignal } from '@preact/signals';
import { useId, useRef } from 'preact/hooks';
import { Button } from '../../ui/button.tsx';
import { shrink } from './shrink.ts';
import { useText } from './words.ts';

type Props = { value: string | null; problem?: string | undefined; onChange: (value: string | null) => void };

/** The picture beside the chat's name: chosen from a file, shown, removed. */
export function AvatarField({ value, problem, onChange }: Props) {
  const { look } = useText();
  const id = useId();
  const file = useRef<HTMLInputElement>(null);
  const isBad = useSignal(false);
  const choose = async (input: HTMLInputElement) => {
    const [chosen] = input.files ?? [];
    if (!chosen) return;
    const picture = await shrink(chosen);
    // The same file may be chosen again.
    input.value = '';
    isBad.value = picture === null;
    if (picture !== null) onChange(picture);
  };
  const trouble = isBad.value ? look.avatarBad : problem;
  return (
    <div class="field" role="group" aria-labelledby={id}>
      <span class="field-label" id={id}>
        {look.avatar}
      </span>
      <div class="row">
        {value && <img class="look-avatar" src={value} alt="" />}
        <input
          ref={file}
          type="file"
          accept="image/*"
          class="hidden-text"
          tabIndex={-1}
          aria-label={look.avatarChoose}
          onChange={(event) => void choose(event.currentTarget)}
        />
        <Button onClick={() => file.current?.click()}>{value ? look.avatarChange : look.avatarChoose}</Button>
        {value && (
          <Button kind="quiet" icon="trash" onClick={() => onChange(null)}>
            {look.avatarRemove}
          </Button>
        )}
      </div>
      <span class="field-hint">{look.avatarHint}</span>
      {trouble && (
        <span class="field-problem" role="alert">
          {trouble}
        </span>
      )}
    </div>
  );
}
