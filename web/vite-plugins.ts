import { build, loadEnv } from 'vite';
import type { Connect, Plugin } from 'vite';
import { DEFAULT_REGION, functionsUrlOf } from './functions-address.ts';

/** Serves the dashboard's one page for every address under /dashboard/, and redirects / to it, as hosting does in production. */
export function dashboardRoutes(): Plugin {
  const route: Connect.NextHandleFunction = (request, response, next) => {
    const path = (request.url ?? '/').split(/[?#]/)[0] ?? '/';
    if (path === '/' || path === '/dashboard') {
      response.writeHead(302, { Location: '/dashboard/' }).end();
      return;
    }
    if (path.startsWith('/dashboard/') && !/\.\w+$/.test(path)) request.url = '/dashboard/index.html';
    next();
  };
  return {
    name: 'dashboard-routes',
    configureServer: (server) => void server.middlewares.use(route),
    configurePreviewServer: (server) => void server.middlewares.use(route),
  };
}

/** Leads the links of report letters to the emulated function, as hosting does in production. */
export function letterLinks(): Plugin {
  const { GCLOUD_PROJECT: project, VITE_PORT_FUNCTIONS: port } = process.env;
  const visitor = `/${project}/${DEFAULT_REGION}/visitor`;
  const target = `http://127.0.0.1:${port}`;
  const proxy = { '^/companies/[^/]+/letters': { target, rewrite: (path: string) => visitor + path } };
  return { name: 'letter-links', config: () => (port === undefined ? {} : { server: { proxy } }) };
}

/**
 * Passes the web what the functions' settings say of the project that the build is for, so that both agree and each setting stands in one place:
 * `functions/.env.PROJECT` in the folder `settings`.
 */
export function deploymentSettings(settings: string): Plugin {
  return {
    name: 'deployment-settings',
    config: ({ envDir }, { mode }) => {
      const { VITE_FIREBASE_CONFIG: web } = typeof envDir === 'string' ? loadEnv(mode, envDir) : {};
      // The gallery has no environment and is never deployed.
      if (typeof envDir === 'string') mustBeFor(process.env['GCLOUD_PROJECT'], web);
      const values = Object.entries(settingsOf(web, settings));
      return {
        define: Object.fromEntries(values.map(([name, value]) => [`import.meta.env.${name}`, JSON.stringify(value)])),
      };
    },
  };
}

/**
 * What the settings of a web configuration's project say to the web; empty where they keep the default. Without a configuration the web is for the
 * emulators, and finds the functions by their ports.
 */
export function settingsOf(web: string | undefined, settings: string): Record<string, string> {
  const { projectId } = web ? JSON.parse(web) : { projectId: 'demo-rtno' };
  const set = loadEnv(projectId, settings, ['FEEDBACK_TO', 'FUNCTIONS_URL', 'REGION', 'APP_CHECK_KEY']);
  return {
    VITE_FEEDBACK_TO: set['FEEDBACK_TO'] ?? '',
    VITE_FUNCTIONS_URL: web ? functionsUrlOf(projectId, set) : '',
    VITE_APP_CHECK_KEY: web ? (set['APP_CHECK_KEY'] ?? '') : '',
  };
}

/** `firebase deploy` names the project in GCLOUD_PROJECT. A web for another project, or for the emulators, would look deployed and reach nobody. */
function mustBeFor(project: string | undefined, web: string | undefined): void {
  if (project === undefined || project.startsWith('demo-')) return;
  const configured: unknown = web ? JSON.parse(web).projectId : undefined;
  if (configured === project) return;
  throw new Error(`The web's configuration is not that of ${project}: deploy with npm run deploy -- ${project}`);
}

/** Serves /embed.js in development as in production: one classic script, built when a page requests it. */
export function embedScript(configFile: string): Plugin {
  const script = async () => {
    const built = await build({ configFile, logLevel: 'warn', build: { write: false } });
    const outputs = Array.isArray(built) ? built : 'output' in built ? [built] : [];
    const chunk = outputs.flatMap(({ output }) => output).find(({ type }) => type === 'chunk');
    return chunk?.type === 'chunk' ? chunk.code : '';
  };
  return {
    name: 'embed-script',
    apply: 'serve',
    configureServer: (server) => {
      server.middlewares.use('/embed.js', (_request, response, next) => {
        script().then((code) => {
          response
            .writeHead(200, {
              'Content-Type': 'text/javascript',
              'Cache-Control': 'no-store',
              'Access-Control-Allow-Origin': '*',
            })
            .end(code);
        }, next);
      });
    },
  };
}
