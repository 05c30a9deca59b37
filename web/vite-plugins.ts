import { build } from 'vite';
import type { Connect, Plugin } from 'vite';

/** Every address under /dashboard/ is the dashboard's one page, and / leads there: what hosting does in production. */
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

/** Serves /embed.js in development as it will be in production: one classic script, built when a page asks for it. */
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
