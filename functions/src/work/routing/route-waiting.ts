import { logger } from 'firebase-functions';
import { dispatch } from './dispatch.ts';

/** Dispatches after a command that has already been saved: what fails here must not fail the command, since the minute sweep repairs it. */
export async function routeWaiting(companyId: string): Promise<void> {
  try {
    await dispatch(companyId);
  } catch (error) {
    logger.error('dispatch failed', { companyId, error: error instanceof Error ? error.name : 'unknown' });
  }
}
