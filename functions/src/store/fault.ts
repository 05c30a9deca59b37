/** The steps of a save between which a process may die. */
export type Step =
  | 'before-save'
  | 'after-save'
  | 'before-dispatch'
  | 'before-task'
  | 'before-deliver'
  | 'before-train'
  | 'after-train'
  | 'after-sign-in';

let onReach: ((step: Step) => Promise<void> | void) | null = null;

/** For tests only: sets what happens when a step is reached. */
export function setFault(fault: typeof onReach): void {
  onReach = fault;
}

export async function reach(step: Step): Promise<void> {
  if (onReach !== null) await onReach(step);
}
