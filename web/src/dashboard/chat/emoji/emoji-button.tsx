import { useEffect, useRef } from 'preact/hooks';
import { Button } from '../../../ui/button.tsx';
import { later } from '../../app/later.tsx';
import { WRITING } from '../../keys/shortcuts.ts';
import { shortcutFor } from '../../keys/shown-keys.ts';
import { EMOJI_WORDS } from './words.ts';
import { useText } from '../../work/words.ts';
import './emoji-frame.css';

const EmojiPicker = later(async () => (await import('./picker.tsx')).EmojiPicker, { words: EMOJI_WORDS });

type Props = {
  isOpen: boolean;
  setOpen: (isOpen: boolean) => void;
  onChoose: (sign: string) => void;
  onLeave: () => void;
};

/** Opens the emoji picker above the button; Escape and a click elsewhere close it. `onLeave` puts the focus back into the text field. */
export function EmojiButton({ isOpen, setOpen, onChoose, onLeave }: Props) {
  const { emoji } = useText();
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!isOpen) return;
    const outside = (event: Event) => {
      if (event.target instanceof Node && !root.current?.contains(event.target)) setOpen(false);
    };
    document.addEventListener('pointerdown', outside);
    document.addEventListener('focusin', outside);
    return () => {
      document.removeEventListener('pointerdown', outside);
      document.removeEventListener('focusin', outside);
    };
  }, [isOpen]);
  return (
    <div
      ref={root}
      class="emoji-place"
      onKeyDown={(event) => {
        if (!isOpen || event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        setOpen(false);
        onLeave();
      }}
    >
      <Button
        kind="quiet"
        icon="smile"
        label={emoji.title}
        shortcut={shortcutFor(WRITING.emoji)}
        expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      />
      {isOpen && (
        <div class="emoji-frame" role="dialog" aria-label={emoji.title}>
          <EmojiPicker
            onChoose={(sign) => {
              setOpen(false);
              onChoose(sign);
            }}
          />
        </div>
      )}
    </div>
  );
}
