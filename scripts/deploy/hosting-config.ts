import { DEFAULT_REGION, functionsUrlOf } from '../../web/functions-address.ts';
import type { Settings } from './settings.ts';

type Header = { key: string; value: string };
type Rewrite = { source: string; destination?: string; function?: { functionId: string; region: string } };
type Config = {
  functions: { predeploy?: string[] }[];
  hosting: { predeploy?: string[]; rewrites: Rewrite[]; headers: { source: string; headers: Header[] }[] };
};

/** Where reCAPTCHA Enterprise and App Check come from (Firebase documentation, "App Check with reCAPTCHA Enterprise"). */
const APP_CHECK = {
  'script-src': ['https://www.google.com/recaptcha/', 'https://www.gstatic.com/recaptcha/'],
  'frame-src': ['https://www.google.com/recaptcha/', 'https://recaptcha.google.com/recaptcha/'],
  'connect-src': ['https://content-firebaseappcheck.googleapis.com', 'https://www.google.com/recaptcha/'],
} as const;

/**
 * firebase.json for one project: its pages may talk to its own functions instead of everybody's, the dashboard to App Check where that is on, addresses of functions lead
 * to their region, and nothing is built again by the CLI, since the deployment has built it before its first change.
 */
export function configFor<T extends Config>(committed: T, project: string, settings: Settings): T {
  const config = structuredClone(committed);
  for (const functions of config.functions) delete functions.predeploy;
  delete config.hosting.predeploy;
  for (const { source, headers } of config.hosting.headers)
    for (const header of headers)
      if (header.key === 'Content-Security-Policy') header.value = policyFor(header.value, source, project, settings);
  for (const { function: led } of config.hosting.rewrites) if (led) led.region = settings['REGION'] || DEFAULT_REGION;
  return config;
}

function policyFor(policy: string, source: string, project: string, settings: Settings): string {
  const own = policy.replaceAll('https://*.cloudfunctions.net', functionsUrlOf(project, settings));
  if (!settings['APP_CHECK_KEY'] || !source.startsWith('/dashboard')) return own;
  return Object.entries(APP_CHECK).reduce((held, [directive, hosts]) => {
    const opened = held.replace(`${directive} 'none'`, directive);
    return opened.replace(new RegExp(`(^|; )(${directive})( |;|$)`), `$1$2 ${hosts.join(' ')}$3`);
  }, own);
}
