// Runs scripts/<name>.ts on the project's own Node, after installing missing packages. This file is plain JavaScript without dependencies, since no package
// may be installed yet when it starts.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const bin = join(root, 'node_modules', '.bin');
const env = {
  ...process.env,
  PATH: `${bin}${delimiter}${process.env.PATH}`,
  // These scripts do not run in Google's cloud. With this setting Google's libraries do not look for the metadata server, and do not warn that there is
  // none.
  METADATA_SERVER_DETECTION: 'none',
};
const [name, ...args] = process.argv.slice(2);

if (Number(process.versions.node.split('.')[0]) < 20)
  stop(`Node.js ${process.versions.node} is too old: install Node.js 20 or newer.`);
if (!/^[a-z-]+$/.test(name ?? '') || !existsSync(join(root, 'scripts', `${name}.ts`)))
  stop(`There is no script "${name}".`);
install('.', 'the tools');
const version = spawnSync(join(bin, 'node'), ['-v'], { encoding: 'utf8' }).stdout?.trim() ?? '';
if (!version.startsWith('v24.')) {
  stop(
    "The project's own Node.js 24 is missing: allow install scripts (npm config delete ignore-scripts), remove node_modules and start again.",
  );
}
// From here on npm itself runs on the project's Node, since npm skips optional packages whose `engines` do not match the Node that runs it.
install('functions', 'the functions');
run();

function stop(line) {
  console.error(line);
  process.exit(1);
}

/** Installs a folder's packages exactly by its lockfile, unless the installed ones already agree with it. */
function install(folder, title) {
  const at = (...path) => join(root, folder, ...path);
  const files = ['package.json', 'package-lock.json'].map((file) => readFileSync(at(file)));
  const wanted = createHash('sha256').update(Buffer.concat(files)).digest('hex');
  const stamp = join(root, '.cache', `installed-${folder === '.' ? 'root' : folder}`);
  const found = read(at('node_modules', '.package-lock.json'));
  if (found !== null && read(stamp) === wanted) return;
  if (found === null || !isInstalled(JSON.parse(files[1]).packages, JSON.parse(found).packages)) {
    console.error(`Installing ${title}…`);
    const done = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: at(),
      env,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    if (done.error) stop('npm was not found: install Node.js 20 or newer together with npm.');
    if (done.signal) process.exit(1);
    if (done.status !== 0)
      stop(`Installing ${title} failed (see above): check the network and the package registry, then start again.`);
  }
  mkdirSync(join(root, '.cache'), { recursive: true });
  writeFileSync(stamp, wanted);
}

/** Does npm's own record of node_modules agree with the lockfile? Then somebody has run `npm ci` by hand. */
function isInstalled(locked, found) {
  const wanted = Object.entries(locked).filter(([path]) => path !== '');
  return (
    wanted.every(([path, { version, optional }]) =>
      found[path] === undefined ? optional === true : found[path].version === version,
    ) && Object.keys(found).every((path) => locked[path] !== undefined)
  );
}

function read(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : null;
}

/** Runs the script, passes on signals and its exit code, and ends it when this process's parent ends. */
function run() {
  const script = join(root, 'scripts', `${name}.ts`);
  const child = spawn(join(bin, 'node'), [script, ...args], { cwd: root, env, stdio: 'inherit' });
  // In a terminal a Ctrl-C also reaches the child directly. The child treats the second signal as the same request.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && child.kill('SIGTERM'), 1_000).unref();
  child.on('exit', (code) => process.exit(code ?? 1));
}
