// Runs scripts/<name>.ts on the project's own Node, after installing what is missing. Plain JavaScript without dependencies, since nothing is
// installed yet when it starts.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const bin = join(root, 'node_modules', '.bin');
const [name, ...args] = process.argv.slice(2);

function stop(line) {
  console.error(line);
  process.exit(1);
}

/** Installs a folder exactly from its lockfile, unless that has been done for this very lockfile. */
function install(folder, title) {
  const files = ['package.json', 'package-lock.json'].map((file) => readFileSync(join(root, folder, file)));
  const wanted = createHash('sha256').update(Buffer.concat(files)).digest('hex');
  const stamp = join(root, folder, 'node_modules', '.installed');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  console.log(`Installing ${title}…`);
  // From the second folder on npm itself runs on the project's Node: npm skips optional packages whose engines do not match the running one.
  const env = { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH}` };
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const done = spawnSync(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: join(root, folder),
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  if (done.error) stop('npm was not found: install Node.js 20 or newer together with npm.');
  if (done.status !== 0) {
    process.stderr.write(done.stderr);
    stop(`Installing ${title} failed (see above): check the network and the package registry, then start again.`);
  }
  mkdirSync(join(root, folder, 'node_modules'), { recursive: true });
  writeFileSync(stamp, wanted);
}

if (Number(process.versions.node.split('.')[0]) < 20)
  stop(`Node.js ${process.versions.node} is too old: install Node.js 20 or newer.`);
if (!/^[a-z-]+$/.test(name ?? '') || !existsSync(join(root, 'scripts', `${name}.ts`)))
  stop(`There is no script "${name}".`);

install('.', 'the tools');
const node = join(bin, process.platform === 'win32' ? 'node.cmd' : 'node');
const version = spawnSync(node, ['-v'], { encoding: 'utf8' }).stdout?.trim() ?? '';
if (!version.startsWith('v24.')) {
  stop(
    'The project\'s own Node.js 24 is missing: allow the install script of the package "node" (npm config set ignore-scripts false), remove node_modules and start again.',
  );
}
install('functions', 'the functions');

const child = spawn(node, ['--disable-warning=ExperimentalWarning', join(root, 'scripts', `${name}.ts`), ...args], {
  cwd: root,
  env: { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH}` },
  stdio: 'inherit',
});
// A Ctrl-C reaches the child by itself, since it is in the same process group; a signal to this process alone is passed on.
process.on('SIGINT', () => {});
process.on('SIGTERM', () => child.kill('SIGTERM'));
child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)));
