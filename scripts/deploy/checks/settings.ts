import { read } from '../cloud.ts';
import type { Finding } from '../finding.ts';
import { good, todo, unread } from '../finding.ts';
import type { Place } from '../place.ts';
import { API } from '../place.ts';
import { problemsOf } from '../settings.ts';

/** The settings' file as it is, without defaults: null when there is none. */
export type Given = { settings: Place['settings']; problems: string[] } | null;

/** All settings are there and can be what they say; otherwise one line for each that is not. */
export function checkSettings(given: Given, { project, manifest }: Pick<Place, 'project' | 'manifest'>): Finding[] {
  const what = 'Settings';
  const file = `functions/.env.${project}`;
  if (given === null) {
    const asked = manifest.params.filter(({ type, default: preset }) => type !== 'secret' && preset === undefined);
    return [todo(what, `write ${file} with ${asked.map(({ name }) => name).join(', ')} (README: "Deploy")`)];
  }
  const problems = [...given.problems, ...problemsOf(given.settings, manifest.params)];
  if (problems.length === 0) return [good(what, `${file}, ${Object.keys(given.settings).length} set`)];
  return problems.map((problem) => todo(what, `${problem} (${file})`));
}

/** Each secret has a version that the functions can read. */
export async function checkSecrets({ cloud, project, manifest }: Place): Promise<Finding[]> {
  const names = manifest.params.filter(({ type }) => type === 'secret').map(({ name }) => name);
  const found = await Promise.all(names.map((name) => checkSecret(cloud, project, name)));
  const bad = found.filter((finding) => finding !== null);
  return bad.length > 0 ? bad : [good('Secrets', names.join(', '))];
}

async function checkSecret(cloud: Place['cloud'], project: string, name: string): Promise<Finding | null> {
  const what = 'Secrets';
  const set = `npx firebase functions:secrets:set ${name} --project ${project}`;
  const found = await read(cloud, `${API.secrets}/projects/${project}/secrets/${name}/versions/latest`);
  if (found.is === 'found')
    return found.body['state'] === 'ENABLED'
      ? null
      : todo(what, `the newest version of ${name} is switched off: ${set}`);
  if (found.is === 'missing' || found.off) return todo(what, `${name} is missing: ${set}`);
  return unread(what, found, `${name} is set`);
}
