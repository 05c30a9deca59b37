import type { ReadonlySignal } from '@preact/signals';
import { createModel, signal } from '@preact/signals';
import type { Memory } from '../../shared/memory.ts';
import type { Place, Stroke } from './command-of.ts';
import { commandOf } from './command-of.ts';
import type { Command } from './shortcuts.ts';

const MARK = 'rtno.keys.mark';

type Act = () => void;

/** `column`: of several chats side by side, the one that offers; null for what is offered by the page. */
type Offer = { act: Act; column: string | null };

/**
 * What keys do now: each part of the screen offers its commands while it is shown. Of two offers for one command the last one wins. Of chats side by side
 * only the `current` one is asked, and before the page.
 */
export const KeysModel = createModel((memory: Memory, current: ReadonlySignal<string | null> = signal(null)) => {
  const offered = new Map<Command, readonly Offer[]>();
  const ofColumn = (command: Command, column: string | null) =>
    offered.get(command)?.findLast((offer) => offer.column === column);
  const isListed = signal(false);
  const hasPalette = signal(false);
  const questionMark = signal(memory.getItem(MARK) !== 'off');
  return {
    /** Is the list of all keys on the screen? */
    isListed,
    /** Does "?" alone open the list? */
    questionMark,
    list: () => {
      isListed.value = true;
    },
    /** Is the palette on the screen? */
    hasPalette,
    palette: () => {
      hasPalette.value = true;
    },
    leavePalette: () => {
      hasPalette.value = false;
    },
    unlist: () => {
      isListed.value = false;
    },
    setQuestionMark: (on: boolean) => {
      questionMark.value = on;
      memory.setItem(MARK, on ? 'on' : 'off');
    },
    /** Offers a command. Returns a function that withdraws the offer. */
    offer: (command: Command, act: Act, column: string | null = null): Act => {
      const offer = { act, column };
      offered.set(command, [...(offered.get(command) ?? []), offer]);
      return () => {
        offered.set(
          command,
          offered.get(command)!.filter((other) => other !== offer),
        );
      };
    },
    /** Runs the command of a stroke. Returns false when there is none, and the browser handles the stroke. */
    press: (stroke: Stroke, place: Place): boolean => {
      const command = commandOf(stroke, place, questionMark.value);
      const offer = command && (ofColumn(command, current.peek()) ?? ofColumn(command, null));
      offer?.act();
      return Boolean(offer);
    },
  };
});
export type Keys = InstanceType<typeof KeysModel>;
