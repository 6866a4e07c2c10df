/** What the person at the keyboard can correct: reported in one line, without a stack trace. */
export class UserError extends Error {}

/** Puts the path of a file before what is wrong with it. */
export function about<T>(path: string, action: () => T): T {
  try {
    return action();
  } catch (error) {
    throw error instanceof UserError ? new UserError(`${path}: ${error.message}`) : error;
  }
}

/** By the codes of the operating system and of Node: what is the matter, and what to do about it. */
const causes: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder. Check the path, or make the folder first.',
  ENOTDIR: 'a part of the path is a file, and no folder. Name another place.',
  EISDIR: 'it is a folder. Name a file.',
  EEXIST: 'something of this name is already there. Name another place.',
  EACCES: 'you have no permission. Ask for it, or name another place.',
  EPERM: 'you have no permission. Ask for it, or name another place.',
  EROFS: 'nothing can be written there. Name another place.',
  ELOOP: 'its links lead in a circle. Remove one of them.',
  ENAMETOOLONG: 'the name is too long. Shorten it.',
  ENOSPC: 'the disk is full. Make room; what was there is as it was.',
  EDQUOT: 'your share of the disk is full. Make room; what was there is as it was.',
  EFBIG: 'the disk, or the largest file that you may write, is full. Make room; what was there is as it was.',
  EMFILE: 'too many files are open. Close other programs, or raise the limit (ulimit -n).',
  ENFILE: 'too many files are open. Close other programs, or raise the limit (ulimit -n).',
  EBUSY: 'another program uses it. Close that program.',
  ETXTBSY: 'another program uses it. Close that program.',
  EIO: 'the disk does not answer as it should. Try again, or name another place.',
  ERR_STRING_TOO_LONG: 'it is too large to be read. Name another file.',
  ERR_FS_FILE_TOO_LARGE: 'it is too large to be read. Name another file.',
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

/** What an error tells the person at the keyboard, in one line. */
export function describeError(error: unknown): string {
  if (error instanceof UserError) return inOneLine(error.message);
  const { code = '', syscall, path, message, stack } = (error ?? {}) as NodeJS.ErrnoException;
  const cause = causes[code];
  if (cause || syscall) {
    const why = cause ? `, as ${cause}` : '. Name another place.';
    return inOneLine(`${path || syscall || 'a file'}: cannot be used (${code})${why}`);
  }
  if (process.env[traceVariable]) return stack ?? String(error);
  const what = inOneLine(message ?? String(error));
  return `care-widgets: an error of the program itself (${what}). To see where: set ${traceVariable}=1. Please report it.`;
}
