import { signal } from '@preact/signals';
import type { ComponentType } from 'preact';
import { Loading } from '../ui/spinner.tsx';
import { useText } from './context.ts';

/** A screen whose code is loaded when it is first shown. */
export function later<P extends object>(load: () => Promise<ComponentType<P>>) {
  const loaded = signal<{ Screen: ComponentType<P> } | null>(null);
  let asked = false;
  return function Later(props: P) {
    const text = useText();
    if (loaded.value !== null) {
      const { Screen } = loaded.value;
      return <Screen {...props} />;
    }
    if (!asked) {
      asked = true;
      void load().then(
        (Screen) => (loaded.value = { Screen }),
        () => (asked = false),
      );
    }
    return <Loading label={text.common.loading} />;
  };
}
