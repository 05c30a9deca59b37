import { batch } from '@preact/signals';

/**
 * Gathers what several listeners are told at once, so that the page is drawn once for all of it. Firestore tells each listener in a task of its own, also
 * when one save has changed what several of them show: the page would be drawn and painted in between, first with the chat and then with its message.
 * Returns a function that takes in work and does it, in order, after the tasks that wait now. `isHidden`: a page that nobody sees does it at once, since
 * browsers let its timers wait; and so does a program that has no page.
 */
export function gather(isHidden: () => boolean = () => globalThis.document?.visibilityState !== 'visible') {
  let waiting: (() => void)[] = [];
  const doAll = () => {
    const now = waiting;
    waiting = [];
    batch(() => now.forEach(attempt));
  };
  return (work: () => void): void => {
    waiting.push(work);
    if (isHidden()) doAll();
    else if (waiting.length === 1) setTimeout(doAll);
  };
}

/** A listener that throws is reported as it would be alone, and stops no other. */
function attempt(work: () => void): void {
  try {
    work();
  } catch (error) {
    reportError(error);
  }
}

const take = gather();

/**
 * Begins a listener of the database, which passes what it is told to `hand`: that is done together with what others are told by the same answer, and no
 * more once the listener has been stopped.
 */
export function together(begin: (hand: (work: () => void) => void) => () => void): () => void {
  let isOver = false;
  const stop = begin((work) =>
    take(() => {
      if (!isOver) work();
    }),
  );
  return () => {
    isOver = true;
    stop();
  };
}
