import { useEffect, useState } from 'preact/hooks';
import type { Finder } from './find-replies.ts';

/** The fuzzy search of replies, loaded at the first search, since most chats are answered without one. */
export function useFinder(isLooking: boolean): Finder {
  const [finder, setFinder] = useState<{ go: Finder }>({ go: null });
  useEffect(() => {
    if (!isLooking || finder.go !== null) return;
    // If loading fails, replies are found by exact text, and the next "/" tries to load again.
    void import('fuzzysort').then(
      ({ go }) => setFinder({ go }),
      () => {},
    );
  }, [isLooking]);
  return finder.go;
}
