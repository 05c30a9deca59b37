/**
 * Calls back when another tab may have changed the browser's storage: at the change, and when the person comes back to this tab,
 * since a sleeping tab misses changes.
 */
export function browserKeptChanges(window: Window): (listener: () => void) => () => void {
  return (listener) => {
    const stopped = new AbortController();
    for (const name of ['storage', 'focus', 'pageshow'])
      window.addEventListener(name, listener, { signal: stopped.signal });
    window.document.addEventListener('visibilitychange', listener, { signal: stopped.signal });
    return () => stopped.abort();
  };
}
