// Brings the front-end packages of package-lock.json and copies the few files the product serves into the
// build output, so that the jar answers every request itself (closed networks, strict CSP).
// Usage: node install.mjs OUTPUT_DIRECTORY
import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const out = resolve(process.argv[2]);
const lock = join(here, 'package-lock.json');
const stamp = join(here, 'node_modules', '.installed-lock.json');

const served = {
  '@digital-go-jp/design-tokens/dist/tokens.css': 'static/vendor/tokens.css',
  'htmx.org/dist/htmx.min.js': 'static/vendor/htmx.min.js',
  'bpmn-js/dist/bpmn-modeler.production.min.js': 'static/vendor/bpmn-js/bpmn-modeler.js',
  'bpmn-js/dist/assets/diagram-js.css': 'static/vendor/bpmn-js/diagram-js.css',
  'bpmn-js/dist/assets/bpmn-js.css': 'static/vendor/bpmn-js/bpmn-js.css',
  'bpmn-js/dist/assets/bpmn-font/css/bpmn.css': 'static/vendor/bpmn-js/css/bpmn.css',
  'bpmn-js/dist/assets/bpmn-font/font/bpmn.woff2': 'static/vendor/bpmn-js/font/bpmn.woff2',
  'bpmn-js/dist/assets/bpmn-font/font/bpmn.woff': 'static/vendor/bpmn-js/font/bpmn.woff',
  '@expo-google-fonts/noto-sans-jp/400Regular/NotoSansJP_400Regular.ttf': 'fonts/NotoSansJP-Regular.ttf',
  '@expo-google-fonts/noto-sans-jp/700Bold/NotoSansJP_700Bold.ttf': 'fonts/NotoSansJP-Bold.ttf',
};

function installedAlready() {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === readFileSync(lock, 'utf8');
}

function copyIfChanged(from, to) {
  if (existsSync(to) && statSync(to).mtimeMs >= statSync(from).mtimeMs && statSync(to).size === statSync(from).size) return;
  mkdirSync(dirname(to), { recursive: true });
  copyFileSync(from, to);
}

if (!installedAlready()) {
  execFileSync('npm', ['ci', '--no-audit', '--no-fund', '--ignore-scripts'], { cwd: here, stdio: ['ignore', 'inherit', 'inherit'] });
  writeFileSync(stamp, readFileSync(lock, 'utf8'));
}
for (const [from, to] of Object.entries(served)) copyIfChanged(join(here, 'node_modules', from), join(out, to));

// What the licences page says of these packages; every package's own description is the source.
const sbom = join(out, 'sbom', 'front-end.json');
const packages = Object.keys(JSON.parse(readFileSync(lock, 'utf8')).packages).filter((path) => path !== '');
mkdirSync(dirname(sbom), { recursive: true });
writeFileSync(sbom, JSON.stringify(packages.map((path) => {
  const { name, version, license } = JSON.parse(readFileSync(join(here, path, 'package.json'), 'utf8'));
  return { name, version, licence: license };
})));
