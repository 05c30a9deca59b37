import { read, textOf } from '../cloud.ts';
import type { Finding } from '../finding.ts';
import { good, todo, unread } from '../finding.ts';
import type { Place } from '../place.ts';
import { API } from '../place.ts';
import { projectOf } from './project.ts';

/** The switch APP_CHECK_KEY is off, or names the key that the project has registered for this web app: with another one nobody could sign in. */
export async function checkAppCheck({ cloud, project, settings }: Place, appId: string | null): Promise<Finding> {
  const what = 'App Check';
  const key = settings['APP_CHECK_KEY'] ?? '';
  if (key === '') return good(what, 'off, as by default');
  const link = `https://console.firebase.google.com/project/${project}/appcheck/apps`;
  if (appId === null) return todo(what, 'needs the web configuration first');
  const number = textOf((await projectOf({ cloud, project }))['projectNumber']);
  const found = await read(cloud, `${API.appCheck}/projects/${number}/apps/${appId}/recaptchaEnterpriseConfig`);
  if (found.is === 'unknown') return unread(what, found, `APP_CHECK_KEY is registered: ${link}`);
  const registered = found.is === 'found' ? textOf(found.body['siteKey']) : '';
  if (registered === key) return good(what, 'on, with reCAPTCHA Enterprise');
  return todo(
    what,
    `register APP_CHECK_KEY for reCAPTCHA Enterprise at ${link}, or take it out of functions/.env.${project}`,
  );
}
