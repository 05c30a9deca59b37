import { build, loadEnv } from 'vite';
import type { Connect, Plugin } from 'vite';

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

/**
 * Passes the dashboard the address to which the functions send feedback, so that it shows the same one. It is FEEDBACK_TO in the settings of the project
 * that the build is for, in the functions' folder `settings`.
 */
export function feedbackAddress(settings: string): Plugin {
  return {
    name: 'feedback-address',
    config: ({ envDir }, { mode }) => {
      const { VITE_FIREBASE_CONFIG: web } = typeof envDir === 'string' ? loadEnv(mode, envDir) : {};
      const to = feedbackTo(web, settings);
      return { define: { 'import.meta.env.VITE_FEEDBACK_TO': JSON.stringify(to) } };
    },
  };
}

/** The feedback address in the settings of the project of a web configuration; empty when those settings keep the default. */
export function feedbackTo(web: string | undefined, settings: string): string {
  const { projectId } = web ? JSON.parse(web) : { projectId: 'demo-rtno' };
  return loadEnv(projectId, settings, 'FEEDBACK_TO')['FEEDBACK_TO'] ?? '';
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
