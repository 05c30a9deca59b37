import { signal } from '@preact/signals';
import type { ComponentType } from 'preact';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Loading } from '../../ui/spinner.tsx';
import { useApp, useText } from './context.ts';
import type { Renew } from './renewal.ts';

/**
 * A screen whose code is loaded when it is first shown. Code that does not come is said, and asked for again, or its new version is. `quiet`: while it
 * is on its way nothing stands in its place, as for a dialog.
 */
export function later<P extends object>(load: () => Promise<ComponentType<P>>, quiet?: 'quiet') {
  const loaded = signal<{ Screen: ComponentType<P> } | 'unasked' | 'loading' | 'failed' | 'old'>('unasked');
  const ask = async (renew: Renew) => {
    loaded.value = 'loading';
    try {
      loaded.value = { Screen: await load() };
    } catch {
      const renewal = await renew();
      if (renewal !== 'reloading') loaded.value = renewal === 'old' ? 'old' : 'failed';
    }
  };
  return function Later(props: P) {
    const { common, connection } = useText();
    const { renew } = useApp();
    if (typeof loaded.value === 'object') {
      const { Screen } = loaded.value;
      return <Screen {...props} />;
    }
    if (loaded.value === 'old') {
      return (
        <Empty icon="retry" title={connection.oldTitle} text={connection.oldText}>
          <Button onClick={() => location.reload()}>{connection.reload}</Button>
        </Empty>
      );
    }
    if (loaded.value === 'failed') {
      return (
        <Empty icon="offline" title={connection.pageFailedTitle} text={connection.pageFailedText}>
          <Button onClick={() => void ask(renew)}>{common.retry}</Button>
        </Empty>
      );
    }
    // Not while it is drawn: that would draw it again in the middle.
    if (loaded.value === 'unasked') queueMicrotask(() => loaded.peek() === 'unasked' && void ask(renew));
    return quiet ? null : <Loading label={common.loading} />;
  };
}
