import { signal } from '@preact/signals';
import type { ComponentType } from 'preact';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Loading } from '../../ui/spinner.tsx';
import { useApp } from './context.ts';
import type { LocaleState } from './locale.ts';
import type { Renew } from './renewal.ts';
import type { WordSet } from './word-set.ts';
import { useText } from './words.ts';

/** Loads at the first call. Later calls get the same promise. After a failure the next call loads again. */
export function once<T>(load: () => Promise<T>): () => Promise<T> {
  let loading: Promise<T> | null = null;
  return () =>
    (loading ??= load().catch((error: unknown) => {
      loading = null;
      throw error;
    }));
}

/**
 * A screen whose code and `words` are loaded when it is first shown. If loading fails, it says so and offers to try again, or to reload the page when
 * the server has a new version. `quiet`: nothing is shown while the code loads, as for a dialog.
 */
export function later<P extends object>(
  load: () => Promise<ComponentType<P>>,
  { words, quiet = false }: { words?: WordSet<object>; quiet?: boolean } = {},
) {
  const loaded = signal<{ Screen: ComponentType<P> } | 'unasked' | 'loading' | 'failed' | 'old'>('unasked');
  const ask = async (renew: Renew, locale: LocaleState) => {
    loaded.value = 'loading';
    try {
      const [Screen] = await Promise.all([load(), words && locale.open(words)]);
      loaded.value = { Screen };
    } catch {
      const renewal = await renew();
      if (renewal !== 'reloading') loaded.value = renewal === 'old' ? 'old' : 'failed';
    }
  };
  return function Later(props: P) {
    const { common, connection } = useText();
    const { renew, locale } = useApp();
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
          <Button onClick={() => void ask(renew, locale)}>{common.retry}</Button>
        </Empty>
      );
    }
    // Not started during the draw, since changing `loaded` then would start a second draw inside the first.
    if (loaded.value === 'unasked') queueMicrotask(() => loaded.peek() === 'unasked' && void ask(renew, locale));
    return quiet ? null : <Loading label={common.loading} />;
  };
}
