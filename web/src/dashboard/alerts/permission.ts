import { computed, createModel, signal } from '@preact/signals';
import type { Memory } from '../../shared/memory.ts';

/** `none`: the browser has no notifications. */
export type Permission = 'none' | 'ask' | 'granted' | 'refused';

/** The key under which the browser keeps the state for which the person dismissed the note. */
const DECLINED = 'rtno.notes.declined';

/** May this page show notifications? */
export const PermissionModel = createModel(
  (
    gate: { permission: () => Permission; request: () => Promise<void>; onChange: (listener: () => void) => void },
    storage: Memory,
  ) => {
    const state = signal(gate.permission());
    const declined = signal(storage.getItem(DECLINED));
    const look = () => {
      state.value = gate.permission();
    };
    gate.onChange(look);
    return {
      state: computed(() => state.value),
      /** Lets the browser ask the person; browsers allow this only in answer to a click. */
      ask: async () => {
        await gate.request();
        look();
      },
      /** The state that the desk shows a note about; null when there is nothing to say or the person has dismissed the note. */
      offer: computed(() => {
        const now = state.value;
        return (now === 'ask' || now === 'refused') && now !== declined.value ? now : null;
      }),
      /** "Не сейчас", on this device. */
      decline: () => {
        declined.value = state.value;
        storage.setItem(DECLINED, state.value);
      },
    };
  },
);
