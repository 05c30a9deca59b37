import { useApp } from '../app/context.ts';
import type { Route } from '../app/route.ts';
import { useColumn } from './column-context.ts';

/** Closes the open chat: leads to `back`, or closes the column in which the chat stands. */
export function useLeave(back: Route): () => void {
  const { router } = useApp();
  return useColumn()?.leave ?? (() => router.go(back));
}
