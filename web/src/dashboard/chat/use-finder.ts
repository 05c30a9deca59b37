import { useEffect, useState } from 'preact/hooks';
import type { Finder } from './find-replies.ts';

/** What finds replies, loaded when somebody first looks for one: most chats are answered without. */
export function useFinder(isLooking: boolean): Finder {
  const [finder, setFinder] = useState<{ go: Finder }>({ go: null });
  useEffect(() => {
    if (!isLooking || finder.go !== null) return;
    // Without it replies are found all the same, if less kindly; the next "/" asks again.
    void import('fuzzysort').then(
      ({ go }) => setFinder({ go }),
      () => {},
    );
  }, [isLooking]);
  return finder.go;
}
