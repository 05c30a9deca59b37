import type { MomentTask } from '../../domain/sweep/moment.ts';
import { regionHere } from '../../params.ts';
import { reach } from '../../store/fault.ts';
import { putTask } from '../../store/tasks.ts';

/** Lets a task look at its chat at its moment. When that fails, the sweep of the minute finds the chat. */
export async function awaitMoment(task: MomentTask): Promise<void> {
  await reach('before-task');
  await putTask(regionHere(), 'lookAtChat', task, { at: task.at });
}
