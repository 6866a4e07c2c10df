import { adoptStyles } from '../styles/adopt-styles.js';

/** The style sheets of an element's root, by their text: in another document each is made anew. */
export class StyleController {
  readonly #texts = new Set<string>();
  #root: ShadowRoot | undefined;

  start(root: ShadowRoot, styles: readonly unknown[]): void {
    this.#root = root;
    for (const style of styles) this.#texts.add(String(style));
    this.adopt();
  }

  /** Adds the styles of a part whose code came later, or takes others in their stead. */
  add(text: string, stead: string): void {
    this.#texts.delete(stead);
    if (text) this.#texts.add(text);
    this.adopt();
  }

  /** Into another document no style sheet comes along. */
  adopt(): void {
    if (this.#root) adoptStyles(this.#root, [...this.#texts]);
  }
}
