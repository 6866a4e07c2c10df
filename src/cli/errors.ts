/** What is the matter, and what to do about it, in words; where, if that is a file or something else with a name. */
export interface Explained {
  rule: string;
  remedy: string;
  place?: string | undefined;
}

/** What the person at the keyboard can correct: reported in one line, without a stack trace. */
export class UserError extends Error implements Explained {
  constructor(
    readonly rule: string,
    readonly remedy: string,
    readonly place?: string,
  ) {
    super(inWords({ rule, remedy, place }));
  }
}

const inWords = ({ rule, remedy, place }: Explained): string => `${place ? `${place}: ` : ''}${rule}. ${remedy}`;

/** Puts the path of a file before what is wrong with it. */
export function about<T>(path: string, action: () => T): T {
  try {
    return action();
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const { rule, remedy, place } = error;
    throw new UserError(rule, remedy, place ? `${path}: ${place}` : path);
  }
}

/** For each error code of the operating system or Node: what is wrong, and what to do about it. */
const causes: Readonly<Record<string, readonly [why: string, remedy: string]>> = {
  ENOENT: ['there is no such file or folder', 'Check the path, or make the folder first.'],
  ENOTDIR: ['a part of the path is a file, and no folder', 'Name another place.'],
  EISDIR: ['it is a folder', 'Name a file.'],
  EEXIST: ['something of this name is already there', 'Name another place.'],
  EACCES: ['you have no permission', 'Ask for it, or name another place.'],
  EPERM: ['you have no permission', 'Ask for it, or name another place.'],
  EROFS: ['nothing can be written there', 'Name another place.'],
  ELOOP: ['its links lead in a circle', 'Remove one of them.'],
  ENAMETOOLONG: ['the name is too long', 'Shorten it.'],
  ENOSPC: ['the disk is full', 'Make room; what was there is as it was.'],
  EDQUOT: ['your share of the disk is full', 'Make room; what was there is as it was.'],
  EFBIG: ['the disk, or the largest file that you may write, is full', 'Make room; what was there is as it was.'],
  EMFILE: ['too many files are open', 'Close other programs, or raise the limit (ulimit -n).'],
  ENFILE: ['too many files are open', 'Close other programs, or raise the limit (ulimit -n).'],
  EBUSY: ['another program uses it', 'Close that program.'],
  ETXTBSY: ['another program uses it', 'Close that program.'],
  EIO: ['the disk does not answer as it should', 'Try again, or name another place.'],
  ERR_STRING_TOO_LONG: ['it is too large to be read', 'Name another file.'],
  ERR_FS_FILE_TOO_LARGE: ['it is too large to be read', 'Name another file.'],
};

/** Text in one line: a name of a file, or what stands in it, may hold line breaks and codes that a screen obeys. */
export const inOneLine = (text: string): string =>
  text.replace(
    /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu,
    (character) => JSON.stringify(character).match(/\\[a-z]\w*/)?.[0] ?? `\\u${hex(character)}`,
  );
const hex = (character: string): string => character.charCodeAt(0).toString(16).padStart(4, '0');

/** The variable of the environment with which an error of the program itself shows where it arose. */
const traceVariable = 'CARE_WIDGETS_TRACE';

/** What an error tells the person at the keyboard. */
export function explain(error: unknown): Explained {
  if (error instanceof UserError) return error;
  const { code = '', syscall, path, message } = (error ?? {}) as NodeJS.ErrnoException;
  const [why, remedy = 'Name another place.'] = causes[code] ?? [];
  if (why || syscall) {
    const rule = `cannot be used (${code})${why ? `, as ${why}` : ''}`;
    return { rule, remedy, place: path || syscall || 'a file' };
  }
  const rule = `an error of the program itself (${message ?? error}). To see where: set ${traceVariable}=1`;
  return { rule, remedy: 'Please report it.', place: 'care-widgets' };
}

/** The same in one line. */
export function describeError(error: unknown): string {
  const { code = '', syscall, stack } = (error ?? {}) as NodeJS.ErrnoException;
  const isOwn = !(error instanceof UserError || causes[code] || syscall);
  return isOwn && process.env[traceVariable] ? (stack ?? String(error)) : inOneLine(inWords(explain(error)));
}
