import { signal } from '@preact/signals';
import type { ComponentType } from 'preact';
import { Button } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { Loading } from '../ui/spinner.tsx';
import { useText } from './context.ts';

/** A screen whose code is loaded when it is first shown. Code that does not come is said, and asked for again. */
export function later<P extends object>(load: () => Promise<ComponentType<P>>) {
  const loaded = signal<{ Screen: ComponentType<P> } | 'unasked' | 'loading' | 'failed'>('unasked');
  const ask = () => {
    loaded.value = 'loading';
    void load().then(
      (Screen) => (loaded.value = { Screen }),
      () => (loaded.value = 'failed'),
    );
  };
  return function Later(props: P) {
    const { common, connection } = useText();
    if (typeof loaded.value === 'object') {
      const { Screen } = loaded.value;
      return <Screen {...props} />;
    }
    if (loaded.value === 'failed') {
      return (
        <Empty icon="offline" title={connection.pageFailedTitle} text={connection.pageFailedText}>
          <Button onClick={ask}>{common.retry}</Button>
        </Empty>
      );
    }
    // Not while it is drawn: that would draw it again in the middle.
    if (loaded.value === 'unasked') queueMicrotask(() => loaded.peek() === 'unasked' && ask());
    return <Loading label={common.loading} />;
  };
}
