// The newest WordPress that Debian has, unpacked into a folder of its own: nothing of the system changes.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** WordPress, what its folder links to, and the theme that it comes with. */
const packages = [
  'wordpress',
  'wordpress-theme-twentytwentyfive',
  'libjs-cropper',
  'libjs-jquery-ui',
  'libjs-lodash',
  'libjs-underscore',
  'libphp-phpmailer',
  'php-getid3',
];

/** Debian's own keys, also those of its next release. */
const keys = '/usr/share/keyrings/debian-archive-keyring.gpg';

/** The address of the archive that this machine installs from. */
function archive(): string {
  const wanted = ['Created-By: Packages', 'Origin: Debian', 'Label: Debian'];
  const lines = execFileSync('apt-get', ['indextargets', '--format', '$(REPO_URI)', ...wanted], { encoding: 'utf8' });
  const [address] = lines.split('\n');
  if (!address) throw new Error('This machine installs nothing from Debian, so there is no newer WordPress to be had.');
  return address;
}

/** The folder of the WordPress of a release of Debian, downloaded if it is not there yet. */
export function wordPressOf(release: string): string {
  const root = resolve('.tmp/wordpress', release);
  const folder = join(root, 'files/usr/share/wordpress');
  if (existsSync(join(folder, 'wp-load.php'))) return folder;
  const address = archive();
  rmSync(root, { recursive: true, force: true });
  for (const one of ['lists/partial', 'cache/archives/partial', 'packages', 'files'])
    mkdirSync(join(root, one), { recursive: true });
  writeFileSync(join(root, 'sources.list'), `deb [signed-by=${keys}] ${address} ${release} main\n`);
  const options = Object.entries({
    'Dir::Etc::sourcelist': join(root, 'sources.list'),
    'Dir::Etc::sourceparts': '/dev/null',
    'Dir::State::lists': join(root, 'lists'),
    'Dir::Cache': join(root, 'cache'),
    'APT::Sandbox::User': 'root',
  }).flatMap(([name, value]) => ['-o', `${name}=${value}`]);
  execFileSync('apt-get', [...options, '-q', 'update'], { stdio: 'inherit' });
  const cwd = join(root, 'packages');
  execFileSync('apt-get', [...options, '-q', 'download', ...packages], { stdio: 'inherit', cwd });
  for (const file of readdirSync(cwd)) execFileSync('dpkg', ['-x', join(cwd, file), join(root, 'files')]);
  return folder;
}
