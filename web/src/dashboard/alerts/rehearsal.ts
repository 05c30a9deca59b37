import { computed, createModel, signal } from '@preact/signals';
import type { Showing } from './desktop.ts';

export type Rehearsed = { sound: 'played' | 'blocked' | 'off'; notification: Showing };

/** "Проверить уведомления": plays the sound, shows a notification, and tells how both went. */
export const RehearsalModel = createModel(
  (outlets: { volume: () => number; play: (volume: number) => Promise<boolean>; show: () => Promise<Showing> }) => {
    const result = signal<Rehearsed | null>(null);
    const busy = signal(false);
    const sound = async () => {
      const volume = outlets.volume();
      if (volume === 0) return 'off';
      return (await outlets.play(volume)) ? 'played' : 'blocked';
    };
    return {
      result: computed(() => result.value),
      busy: computed(() => busy.value),
      run: async () => {
        if (busy.value) return;
        busy.value = true;
        const [heard, notification] = await Promise.all([sound(), outlets.show()]);
        result.value = { sound: heard, notification };
        busy.value = false;
      },
    };
  },
);
