import { version } from './version.js';

type VersionedElement = CustomElementConstructor & { careWidgetsVersion?: string };

/** What must be equal for two versions to go together: the first number, and before 1.0 the second as well (semver.org, 4). */
const major = (text: string): string => /^(0\.)?\d*/.exec(text)?.[0] ?? '';

/**
 * Registers an element; the first definition of a name wins. Never throws, so that a name the page has already taken
 * does not keep the remaining elements from being defined.
 */
export function define(name: string, element: VersionedElement): void {
  try {
    const existing = customElements.get(name) as VersionedElement | undefined;
    if (!existing) {
      customElements.define(name, element);
      return;
    }
    const theirs = existing.careWidgetsVersion ?? '';
    if (major(theirs) === major(version)) return;
    const owner = theirs ? `version ${theirs}` : 'other code';
    console.warn(`[care-widgets] <${name}> is already defined by ${owner}; version ${version} is ignored.`);
  } catch (error) {
    console.warn(`[care-widgets] <${name}> could not be defined.`, error);
  }
}
