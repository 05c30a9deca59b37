/** Tells when what this browser keeps may have been changed by another tab: at once, and again when somebody comes back to this one, which may have slept. */
export function browserKeptChanges(window: Window): (listener: () => void) => () => void {
  return (listener) => {
    const stopped = new AbortController();
    for (const name of ['storage', 'focus', 'pageshow'])
      window.addEventListener(name, listener, { signal: stopped.signal });
    window.document.addEventListener('visibilitychange', listener, { signal: stopped.signal });
    return () => stopped.abort();
  };
}
