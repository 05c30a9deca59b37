import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { useText } from './words.ts';
import './definition.css';

/** How wide a definition is at the most, and how far from the window's edge, px. */
const WIDTH = 300;
const EDGE = 8;

type Place = { left: number; top: number; width: number };

/**
 * A "?" beside a number that says how it is counted. It opens under the pointer, with the keyboard's focus and by a tap. It stays while the pointer is on it,
 * and Escape closes it without moving anything (WCAG 1.4.13).
 */
export function Definition({ name, text }: { name: string; text: string }) {
  const { reports } = useText();
  const id = useId();
  const box = useRef<HTMLSpanElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const [place, setPlace] = useState<Place | null>(null);
  const [pinned, setPinned] = useState(false);
  const close = () => {
    setPlace(null);
    setPinned(false);
  };
  const open = () => {
    const { left, bottom } = button.current!.getBoundingClientRect();
    const width = Math.min(WIDTH, window.innerWidth - 2 * EDGE);
    setPlace({ left: Math.max(EDGE, Math.min(left - EDGE, window.innerWidth - width - EDGE)), top: bottom, width });
  };
  const isOpen = place !== null;
  useEffect(() => {
    if (!isOpen) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      close();
    };
    const onPointer = (event: PointerEvent) => {
      if (event.target instanceof Node && !box.current?.contains(event.target)) close();
    };
    // The bubble stands at a place of the window, so it would stay behind when the page moves under it.
    document.addEventListener('keydown', onKey, true);
    document.addEventListener('pointerdown', onPointer);
    document.addEventListener('scroll', close, true);
    return () => {
      document.removeEventListener('keydown', onKey, true);
      document.removeEventListener('pointerdown', onPointer);
      document.removeEventListener('scroll', close, true);
    };
  }, [isOpen]);
  return (
    <span
      ref={box}
      class="definition"
      onPointerEnter={(event) => event.pointerType === 'mouse' && open()}
      onPointerLeave={(event) => event.pointerType === 'mouse' && !pinned && close()}
    >
      <button
        ref={button}
        type="button"
        class="definition-button"
        aria-label={reports.howCounted(name)}
        aria-expanded={isOpen}
        aria-describedby={isOpen ? id : undefined}
        onFocus={(event) => event.currentTarget.matches(':focus-visible') && open()}
        onBlur={close}
        onClick={() => {
          if (pinned) return close();
          open();
          setPinned(true);
        }}
      >
        ?
      </button>
      {place !== null && (
        <span
          class="definition-place"
          style={{ left: `${place.left}px`, top: `${place.top}px`, width: `${place.width}px` }}
        >
          <span class="definition-text" id={id} role="tooltip">
            {text}
          </span>
        </span>
      )}
    </span>
  );
}
