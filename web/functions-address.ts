/** Where the functions run when nothing else is set, as in functions/src/params.ts. */
export const DEFAULT_REGION = 'europe-west1';

/**
 * The base address of a project's functions, without a slash at the end: the deployment's own domain (FUNCTIONS_URL) if it has one, else Google's for the
 * project and region.
 */
export function functionsUrlOf(projectId: string, settings: Readonly<Record<string, string>>): string {
  const own = settings['FUNCTIONS_URL']?.replace(/\/+$/, '');
  return own || `https://${settings['REGION'] || DEFAULT_REGION}-${projectId}.cloudfunctions.net`;
}
