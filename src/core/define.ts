import { version } from './version.js';

type VersionedElement = CustomElementConstructor & { careWidgetsVersion?: string };

const major = (text: string): string => text.split('.')[0] ?? '';

/**
 * Registers an element; the first definition of a name wins. Never throws, so that one name
 * which the page has taken does not stop the elements after it.
 */
export function define(name: string, element: VersionedElement): void {
  try {
    const existing = customElements.get(name) as VersionedElement | undefined;
    if (!existing) {
      customElements.define(name, element);
    } else if (!existing.careWidgetsVersion) {
      console.warn(`[care-widgets] <${name}> is already defined by other code; ignored.`);
    } else if (major(existing.careWidgetsVersion) !== major(version)) {
      console.warn(
        `[care-widgets] <${name}> runs version ${existing.careWidgetsVersion}; version ${version} is ignored.`,
      );
    }
  } catch (error) {
    console.warn(`[care-widgets] <${name}> could not be defined.`, error);
  }
}
