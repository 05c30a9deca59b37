import { read, readAll, textOf } from '../cloud.ts';
import type { Finding } from '../finding.ts';
import { good, todo } from '../finding.ts';
import type { Place } from '../place.ts';
import { API } from '../place.ts';

/** The web app's configuration as the build takes it, when it is known. */
export type WebConfig = Readonly<Record<string, string>> & { projectId: string; appId: string; apiKey: string };

/** The project's web app, and its configuration. Where there are several, the settings choose one. */
export async function checkWeb({
  cloud,
  project,
  settings,
}: Place): Promise<{ finding: Finding; config: WebConfig | null }> {
  const what = 'Web configuration';
  const none = (says: string) => ({ finding: todo(what, says), config: null });
  const apps = await readAll(cloud, `${API.firebase}/projects/${project}/webApps`, 'apps');
  if (apps.is === 'unknown') return none(`cannot be read (${apps.why}): try again`);
  const active = apps.all.filter(({ state }) => state !== 'DELETED').map(({ appId }) => textOf(appId));
  const chosen = settings['WEB_APP_ID'];
  if (active.length === 0)
    return none(`make the web app: npx firebase apps:create WEB "RTNO chat" --project ${project}`);
  if (chosen && !active.includes(chosen))
    return none(`the project has no web app ${chosen}: WEB_APP_ID must be one of ${active.join(', ')}`);
  if (!chosen && active.length > 1)
    return none(`there are several: put WEB_APP_ID=${active[0]} or another into functions/.env.${project}`);
  const appId = chosen || active[0]!;
  const found = await read(cloud, `${API.firebase}/projects/${project}/webApps/${appId}/config`);
  if (found.is !== 'found') return none(`that of ${appId} cannot be read: try again`);
  const { projectId, apiKey, authDomain } = found.body;
  const config = { projectId: textOf(projectId), appId, apiKey: textOf(apiKey), authDomain: textOf(authDomain) };
  if (config.apiKey === '') return none(`${appId} has no API key: make it again in the project's settings`);
  return { finding: good(what, appId), config };
}
