import { createModel, signal } from '@preact/signals';
import type { Toast } from '../../ui/toaster.tsx';

/** How long a toast stays, ms: long enough to read it twice. */
const SHOWN = 5_000;
const SHOWN_BAD = 9_000;

/** Short messages about the results of the person's commands. */
export const ToastsModel = createModel(() => {
  const toasts = signal<readonly Toast[]>([]);
  let last = 0;
  const close = (id: number) => {
    toasts.value = toasts.value.filter((toast) => toast.id !== id);
  };
  const show = (text: string, bad: boolean) => {
    const id = ++last;
    toasts.value = [...toasts.value.filter((toast) => toast.text !== text).slice(-2), { id, text, bad }];
    setTimeout(() => close(id), bad ? SHOWN_BAD : SHOWN);
  };
  return { toasts, close, say: (text: string) => show(text, false), warn: (text: string) => show(text, true) };
});
export type Toasts = InstanceType<typeof ToastsModel>;
