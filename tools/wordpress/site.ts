// A separate WordPress for the tests: database, files and users in a temporary folder. Only on localhost.
import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installPackages } from '../system-packages.js';
import { answers, freePort, until } from '../waiting.js';
import { buildPlugin } from './plugin.js';

const installed = '/usr/share/wordpress';
/** The editor's HTML is filtered here as in many hospitals; an administrator's is not. */
export const roles = ['administrator', 'editor', 'author', 'contributor'] as const;
export type Role = (typeof roles)[number];
const password = 'secret';
const packages = ['wordpress', 'mariadb-server', 'php-cli', 'php-mysql', 'php-xml', 'php-mbstring'];

/** Installs Debian's packages if they are missing, as root; otherwise throws. */
export function ensureWordPress(): void {
  const extensions = (): string => spawnSync('php', ['-m'], { encoding: 'utf8' }).stdout ?? '';
  const there = (): boolean =>
    existsSync(`${installed}/wp-load.php`) &&
    existsSync('/usr/sbin/mariadbd') &&
    ['mysqli', 'xml'].every((name) => extensions().split('\n').includes(name));
  if (there()) return;
  // The run level keeps Debian from starting the database as a service.
  installPackages(packages, { RUNLEVEL: '1' });
  if (!there()) throw new Error(`The WordPress tests need the Debian packages ${packages.join(' ')}.`);
}

export interface WordPress {
  /** Without a trailing slash. */
  address: string;
  users: Readonly<Record<Role, { name: string; password: string }>>;
  /** Saves a post as a user of a role, with WordPress's filters for that role, and returns its URL. */
  post(role: Role, content: string): string;
  /** The theme that visitors see: `plain`, `blocks`, which renders the page before its head, or one of WordPress. */
  useTheme(name: string): void;
  /** Runs PHP inside WordPress, and gives what it prints. */
  php(code: string, ...given: string[]): string;
  /** Sets the site's settings for all widgets, as a plugin of the hospital would. */
  settings(values: object): void;
  /** The folder with the library's files in the plugin. */
  assets: string;
  version: string;
  stop(): Promise<void>;
}

/** Starts the WordPress in a folder, by default the one that Debian has installed. */
export async function startWordPress(source = process.env.CARE_WORDPRESS ?? installed): Promise<WordPress> {
  ensureWordPress();
  const folder = mkdtempSync(join(tmpdir(), 'care-widgets-wordpress-'));
  const site = join(folder, 'site');
  const data = join(folder, 'data');
  const socket = join(folder, 'db.sock');
  const running: { child: ChildProcess; ended: Promise<unknown> }[] = [];
  /** Starts programs in their own process groups: PHP's server does not stop its workers when it ends. */
  const start = (command: string, args: string[], env: NodeJS.ProcessEnv = {}): void => {
    const child = spawn(command, args, { stdio: 'ignore', detached: true, env: { ...process.env, ...env } });
    running.push({ child, ended: new Promise((done) => child.once('exit', done).once('error', done)) });
  };
  const kill = (signal: NodeJS.Signals): void => {
    for (const { child } of running) {
      try {
        // A program that failed to start has no process id.
        if (child.pid !== undefined) process.kill(-child.pid, signal);
      } catch {
        // It has already ended.
      }
    }
  };
  const atOnce = (): void => {
    kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  };
  // An interrupted test run must leave nothing behind.
  const brokenOff = (): never => process.exit(1);
  process.once('exit', atOnce);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, brokenOff);
  const stop = async (): Promise<void> => {
    process.off('exit', atOnce);
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.off(signal, brokenOff);
    kill('SIGTERM');
    await Promise.all(running.map(({ ended }) => ended));
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const user = process.getuid?.() === 0 ? ['--user=root'] : [];
    execFileSync(
      'mariadb-install-db',
      ['--no-defaults', `--datadir=${data}`, '--auth-root-authentication-method=normal', ...user],
      { stdio: 'ignore' },
    );
    start('/usr/sbin/mariadbd', [
      '--no-defaults',
      `--datadir=${data}`,
      `--socket=${socket}`,
      '--skip-networking',
      ...user,
    ]);
    const query = (sql: string): boolean =>
      spawnSync('mariadb', ['--no-defaults', '-uroot', `--socket=${socket}`, '-e', sql], { stdio: 'ignore' }).status ===
      0;
    await until(() => query('CREATE DATABASE IF NOT EXISTS care'), 'The database');

    // In Debian, parts of WordPress are symlinks to other folders.
    execFileSync('cp', ['-rL', source, site], { stdio: 'ignore' });
    buildPlugin(join(site, 'wp-content/plugins/care-widgets'));
    writeThemes(site);
    writeFilter(site);
    const port = await freePort();
    const address = `http://127.0.0.1:${port}`;
    writeFileSync(join(site, 'wp-config.php'), configuration(address, socket));
    const php = (code: string, ...given: string[]): string =>
      execFileSync('php', ['-d', 'error_reporting=1', '-d', 'sendmail_path=/bin/true', '-r', code, '--', ...given], {
        cwd: site,
        encoding: 'utf8',
        env: { ...process.env, SITE: address },
      });
    php(installer);
    start('php', ['-d', 'sendmail_path=/bin/true', '-S', `127.0.0.1:${port}`, '-t', site], {
      PHP_CLI_SERVER_WORKERS: '4',
    });
    await until(() => answers(address), 'WordPress');
    return {
      address,
      users: Object.fromEntries(roles.map((role) => [role, { name: role, password }])) as WordPress['users'],
      post: (role, content) => `${address}/?p=${php(poster, role, content).trim()}`,
      useTheme: (name) => php(themer, name),
      php: (code, ...given) => php(`require 'wp-load.php'; ${code}`, ...given),
      settings: (values) => {
        const folder = join(site, 'wp-content/mu-plugins');
        mkdirSync(folder, { recursive: true });
        writeFileSync(join(folder, 'settings.json'), JSON.stringify(values));
        // PHP caches code for two seconds, so the values are in a separate file.
        writeFileSync(
          join(folder, 'hospital.php'),
          `<?php add_filter( 'care_widgets_settings', function () { return json_decode( file_get_contents( __DIR__ . '/settings.json' ), true ); } );\n`,
        );
      },
      assets: join(site, 'wp-content/plugins/care-widgets/assets'),
      version: /wp_version = '([^']+)'/.exec(readFileSync(join(site, 'wp-includes/version.php'), 'utf8'))?.[1] ?? '',
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Debian packages themes separately; the tests need only a page with its content. */
function writeThemes(site: string): void {
  const blocks = join(site, 'wp-content/themes/blocks');
  mkdirSync(join(blocks, 'templates'), { recursive: true });
  writeFileSync(join(blocks, 'style.css'), '/*\nTheme Name: Blocks\n*/\n');
  writeFileSync(
    join(blocks, 'templates/index.html'),
    `<!-- wp:group {"tagName":"main"} --><main class="wp-block-group"><!-- wp:post-content /--></main><!-- /wp:group -->`,
  );
  writeFileSync(
    join(blocks, 'functions.php'),
    `<?php add_action( 'wp_head', function () { echo '<link rel="icon" href="data:,">'; } );\n`,
  );
  const folder = join(site, 'wp-content/themes/plain');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'style.css'), '/*\nTheme Name: Plain\n*/\n');
  writeFileSync(
    join(folder, 'index.php'),
    `<!doctype html><html <?php language_attributes(); ?>><head><meta charset="utf-8"><link rel="icon" href="data:,"><?php wp_head(); ?></head>
<body><main><?php while ( have_posts() ) { the_post(); the_content(); } ?></main><?php wp_footer(); ?></body></html>`,
  );
}

/** Takes the right to write any HTML from editors, as a site of a network does. */
function writeFilter(site: string): void {
  mkdirSync(join(site, 'wp-content/mu-plugins'), { recursive: true });
  writeFileSync(
    join(site, 'wp-content/mu-plugins/filter.php'),
    `<?php add_filter( 'map_meta_cap', function ( $caps, $cap, $user ) {
	$is_editor = 'unfiltered_html' === $cap && in_array( 'editor', get_userdata( $user )->roles ?? array(), true );
	return $is_editor ? array( 'do_not_allow' ) : $caps;
}, 10, 3 );
`,
  );
}

const configuration = (address: string, socket: string): string => `<?php
define( 'DB_NAME', 'care' );
define( 'DB_USER', 'root' );
define( 'DB_PASSWORD', '' );
define( 'DB_HOST', 'localhost:${socket}' );
define( 'DB_CHARSET', 'utf8mb4' );
define( 'DB_COLLATE', '' );
define( 'WP_HOME', '${address}' );
define( 'WP_SITEURL', '${address}' );
define( 'WP_HTTP_BLOCK_EXTERNAL', true );
define( 'AUTOMATIC_UPDATER_DISABLED', true );
define( 'DISABLE_WP_CRON', true );
$table_prefix = 'wp_';
if ( ! defined( 'ABSPATH' ) ) { define( 'ABSPATH', __DIR__ . '/' ); }
require_once ABSPATH . 'wp-settings.php';
`;

const installer = `
define( 'WP_INSTALLING', true );
require 'wp-load.php';
require 'wp-admin/includes/upgrade.php';
wp_install( 'Hospital', 'administrator', 'administrator@example.org', true, '', '${password}' );
foreach ( array( 'editor', 'author', 'contributor' ) as $role ) {
	wp_insert_user( array( 'user_login' => $role, 'user_pass' => '${password}', 'user_email' => "$role@example.org", 'role' => $role ) );
}
foreach ( array( 'template', 'stylesheet' ) as $option ) { update_option( $option, 'plain' ); }
// Pictures of people come from another server.
update_option( 'show_avatars', 0 );
update_option( 'active_plugins', array( 'care-widgets/care-widgets.php' ) );
`;

const themer = `
require 'wp-load.php';
switch_theme( $argv[1] );
`;

const poster = `
require 'wp-load.php';
wp_set_current_user( get_user_by( 'login', $argv[1] )->ID );
kses_init();
echo wp_insert_post( wp_slash( array( 'post_title' => 'Post', 'post_status' => 'publish', 'post_content' => $argv[2] ) ) );
`;
