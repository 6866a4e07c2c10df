import { createHash, randomBytes } from 'node:crypto';
import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  fchmodSync,
  fchownSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { UserError } from './errors.js';

/** A file to be written, in the place of one that is there. */
export interface NewFile {
  path: string;
  text: string;
  /** Where one is there by now, nothing is written. */
  isNew?: boolean;
  /** Why the file at a path must not be replaced; nothing where it is the earlier work of the same command. */
  lost?: ((path: string) => string | undefined) | undefined;
}

/** What files held when they were read: what another program has written since is not lost. */
const asRead = new Map<string, string>();
const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
export const rememberRead = (path: string, bytes: Uint8Array): void =>
  void asRead.set(realpathSync(path), digestOf(bytes));

/**
 * Writes all of the files or none: each beside its place first, down to the disk, and then into its place, which a full
 * disk, an interruption or another program can not break. `write-file-atomic` and `atomically` do not see that a full
 * disk took only a part of a text, and put that part in the place of the whole. By force also where something is lost.
 */
export function writeFiles(files: readonly NewFile[], isForced = false): void {
  const steps: Step[] = [];
  // JavaScript runs no handler before this is done, so that an interruption waits for it.
  const wait = (): void => process.exit(130);
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const signal of signals) process.on(signal, wait);
  try {
    for (const file of files) named(file.path, () => steps.push(prepare(file)));
    for (const { file } of steps) named(file.path, () => refuseWhatChanged(file, isForced));
    for (const { file, put } of steps) named(file.path, put);
  } catch (error) {
    for (const { temporary } of steps) if (temporary) rmSync(temporary, { force: true });
    for (const { folders } of steps.reverse()) removeEmpty(folders);
    throw error;
  } finally {
    for (const signal of signals) process.off(signal, wait);
  }
}

/** Into a folder that is there: one with a slip in its name is not made. */
export function writeInto({ path, text, lost }: NewFile, isForced?: boolean): void {
  if (!existsSync(dirname(path))) throw Object.assign(new Error(), { code: 'ENOENT', path });
  if (existsSync(path) && asRead.has(realpathSync(path)))
    throw new UserError('is a file that the new one is made of', 'Name another --out.', path);
  writeFiles([{ path, text, lost }], isForced);
}

interface Step {
  file: NewFile;
  /** What was written beside the place. */
  temporary?: string;
  /** Those that were made for the file, the innermost first. */
  folders: string[];
  put: () => void;
}

/** Gives the name that the person knows to an error of the system. */
export function named<T>(path: string, action: () => T): T {
  try {
    return action();
  } catch (error) {
    throw error instanceof UserError ? error : Object.assign(error as Error, { path });
  }
}

function prepare(file: NewFile): Step {
  const { path, text } = file;
  const found = statSync(path, { throwIfNoEntry: false });
  if (found?.isDirectory()) throw new UserError('is a folder', 'Name a file.', path);
  // A terminal, a pipe or a device takes what it is given.
  if (found && !found.isFile()) return { file, folders: [], put: () => writeFileSync(path, text) };
  if (found) accessSync(path, constants.W_OK);
  const target = found ? realpathSync(path) : endOfLinks(path);
  const folders = makeFolders(dirname(target));
  const temporary = join(dirname(target), `.care-widgets-${randomBytes(8).toString('hex')}.tmp`);
  try {
    writeDown(temporary, text, found);
  } catch (error) {
    rmSync(temporary, { force: true });
    removeEmpty(folders);
    throw error;
  }
  const put = (): void => {
    renameSync(temporary, target);
    settle(dirname(target));
  };
  return { file, temporary, folders, put };
}

/** Where a link leads whose file is not there yet. */
function endOfLinks(path: string): string {
  const link = lstatSync(path, { throwIfNoEntry: false });
  return link?.isSymbolicLink() ? endOfLinks(resolve(dirname(path), readlinkSync(path))) : path;
}

function writeDown(path: string, text: string, before: Stats | undefined): void {
  const file = openSync(path, 'wx');
  try {
    writeFileSync(file, text);
    if (before) {
      keepOwner(file, before);
      fchmodSync(file, before.mode & 0o7777);
    }
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Where the system allows it. */
function keepOwner(file: number, { uid, gid }: Stats): void {
  try {
    fchownSync(file, uid, gid);
  } catch {
    // The new file is the writer's.
  }
}

/** The new name down to the disk, where the system can do that to a folder. */
function settle(folder: string): void {
  try {
    const file = openSync(folder, 'r');
    try {
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
  } catch {
    // The file is in its place all the same.
  }
}

/**
 * One by one from the outermost, and those that it made, the innermost first: in some versions of Node `recursive` never
 * ends where the system says of a folder that is there that nothing is, as below `/proc`.
 */
function makeFolders(folder: string): string[] {
  const missing: string[] = [];
  for (let at = resolve(folder); !existsSync(at) && dirname(at) !== at; at = dirname(at)) missing.push(at);
  const made: string[] = [];
  try {
    for (const one of missing.reverse()) if (makeFolder(one)) made.unshift(one);
    // A file stands where the folder should.
    if (!statSync(folder).isDirectory()) throw Object.assign(new Error(), { code: 'ENOTDIR' });
  } catch (error) {
    removeEmpty(made);
    throw error;
  }
  return made;
}

/** Whether there was none: another program may have made it meanwhile. */
function makeFolder(folder: string): boolean {
  try {
    mkdirSync(folder);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST' && existsSync(folder)) return false;
    throw error;
  }
}

function removeEmpty(folders: readonly string[]): void {
  for (const folder of folders) {
    try {
      rmdirSync(folder);
    } catch {
      return;
    }
  }
}

function refuseWhatChanged({ path, isNew, lost }: NewFile, isForced: boolean): void {
  if (!existsSync(path)) return;
  if (isNew) throw new UserError('already exists', 'Choose another topic or language.', path);
  const before = asRead.get(realpathSync(path));
  if (before && digestOf(readFileSync(path)) !== before)
    throw new UserError('another program has changed it meanwhile', 'Run the command again.', path);
  if (isForced) return;
  const found = statSync(path);
  const why = found.isFile() && found.size && lost?.(path);
  if (why)
    throw new UserError(`is there already, and ${why}`, 'Name another --out, or add --force to replace it.', path);
}
