import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';

/** Shows one element on the whole screen, and knows whether it is. A phone that cannot offers nothing. */
export function useFullScreen<E extends HTMLElement>() {
  const ref = useRef<E>(null);
  const full = useSignal(false);
  useEffect(() => {
    const look = () => {
      full.value = document.fullscreenElement !== null && document.fullscreenElement === ref.current;
    };
    document.addEventListener('fullscreenchange', look);
    return () => document.removeEventListener('fullscreenchange', look);
  }, []);
  const toggle = () => {
    // Whoever has forbidden it stays where they are.
    const done = full.value ? document.exitFullscreen() : ref.current?.requestFullscreen();
    done?.catch(() => {});
  };
  return { ref, full, toggle, can: document.fullscreenEnabled };
}
