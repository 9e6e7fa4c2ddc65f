// Puts the browser editors where the application serves them: `npm ci` when the lock has changed, then a copy of ready-made
// files; nothing is bundled. Usage: node build.mjs TARGET_DIR
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const target = process.argv[2];
const modules = join(here, 'node_modules');
if (!target) {
  throw new Error('Say where to: node build.mjs TARGET_DIR');
}

/** What is copied: from a folder of node_modules or from src, to a folder of the target. */
const COPIES = [
  ['node_modules/@bpmn-io/form-js/dist/form-editor.umd.js', 'forms/form-editor.js'],
  ['node_modules/@bpmn-io/form-js/dist/assets/form-js.css', 'forms/form-js.css'],
  ['node_modules/@bpmn-io/form-js/dist/assets/form-js-editor.css', 'forms/form-js-editor.css'],
  ['node_modules/@bpmn-io/form-js/dist/assets/properties-panel.css', 'forms/properties-panel.css'],
  ['node_modules/@bpmn-io/form-js/LICENSE', 'forms/LICENSE'],
  ['src/forms', 'forms'],
  ['node_modules/hugerte/hugerte.min.js', 'letter/hugerte.min.js'],
  ['node_modules/hugerte/themes/silver/theme.min.js', 'letter/themes/silver/theme.min.js'],
  ['node_modules/hugerte/icons/default/icons.min.js', 'letter/icons/default/icons.min.js'],
  ['node_modules/hugerte/models/dom/model.min.js', 'letter/models/dom/model.min.js'],
  ['node_modules/hugerte/plugins/lists/plugin.min.js', 'letter/plugins/lists/plugin.min.js'],
  ['node_modules/hugerte/plugins/link/plugin.min.js', 'letter/plugins/link/plugin.min.js'],
  ['node_modules/hugerte/plugins/autolink/plugin.min.js', 'letter/plugins/autolink/plugin.min.js'],
  ['node_modules/hugerte/skins/ui/oxide', 'letter/skins/ui/oxide'],
  ['node_modules/hugerte/skins/ui/oxide-dark', 'letter/skins/ui/oxide-dark'],
  ['node_modules/hugerte/license.txt', 'letter/LICENSE'],
  ['src/letter', 'letter'],
];

const hash = files => {
  const sum = createHash('sha256');
  files.forEach(file => sum.update(file).update(readFileSync(join(here, file))));
  return sum.digest('hex');
};
const own = readdirSync(join(here, 'src'), { recursive: true, withFileTypes: true })
  .filter(entry => entry.isFile())
  .map(entry => join(entry.parentPath ?? entry.path, entry.name).slice(here.length + 1))
  .sort();
const wantedModules = hash(['package.json', 'package-lock.json']);
const wantedCopy = hash(['package-lock.json', 'build.mjs', ...own]);
const is = (mark, wanted) => existsSync(mark) && readFileSync(mark, 'utf8') === wanted;

const copied = join(target, '.copied');
if (is(copied, wantedCopy)) {
  process.exit(0);
}

const installed = join(modules, '.installed');
if (!is(installed, wantedModules)) {
  console.log('Fetching the browser editors (npm ci)');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  execFileSync(npm, ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error'], {
    cwd: here,
    shell: process.platform === 'win32',
    stdio: 'inherit',
  });
  writeFileSync(installed, wantedModules);
}

rmSync(target, { recursive: true, force: true });
for (const [from, to] of COPIES) {
  const place = join(target, to);
  mkdirSync(dirname(place), { recursive: true });
  cpSync(join(here, from), place, { recursive: true });
}
writeFileSync(copied, wantedCopy);
