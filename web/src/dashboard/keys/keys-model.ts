import { createModel, signal } from '@preact/signals';
import type { Memory } from '../../shared/memory.ts';
import type { Place, Stroke } from './command-of.ts';
import { commandOf } from './command-of.ts';
import type { Command } from './shortcuts.ts';

const MARK = 'rtno.keys.mark';

type Act = () => void;

/** What keys do now: each part of the screen offers its commands while it is shown. Of two offers for one command the last one wins. */
export const KeysModel = createModel((memory: Memory) => {
  const offered = new Map<Command, readonly Act[]>();
  const isListed = signal(false);
  const questionMark = signal(memory.getItem(MARK) !== 'off');
  return {
    /** Is the list of all keys on the screen? */
    isListed,
    /** Does "?" alone open the list? */
    questionMark,
    list: () => {
      isListed.value = true;
    },
    unlist: () => {
      isListed.value = false;
    },
    setQuestionMark: (on: boolean) => {
      questionMark.value = on;
      memory.setItem(MARK, on ? 'on' : 'off');
    },
    /** Offers a command. Returns a function that withdraws the offer. */
    offer: (command: Command, act: Act): Act => {
      offered.set(command, [...(offered.get(command) ?? []), act]);
      return () => {
        offered.set(
          command,
          offered.get(command)!.filter((other) => other !== act),
        );
      };
    },
    /** Runs the command of a stroke. Returns false when there is none, and the browser handles the stroke. */
    press: (stroke: Stroke, place: Place): boolean => {
      const command = commandOf(stroke, place, questionMark.value);
      const act = command && offered.get(command)?.at(-1);
      act?.();
      return Boolean(act);
    },
  };
});
export type Keys = InstanceType<typeof KeysModel>;
