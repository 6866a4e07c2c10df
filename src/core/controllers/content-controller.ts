import type { PropertyValues, ReactiveController, ReactiveControllerHost } from 'lit';
import { claimedField } from '../../content/claimed-field.js';
import { type CheckResult, checkPack, loadSource, refuse } from '../../content/load-source.js';
import { primaryLanguage } from '../../content/locale.js';
import { type InterfaceWords, interfaceWords } from '../../content/messages.js';
import {
  findPack,
  hasFailed,
  knownLanguages,
  knownTopics,
  rememberFailure,
  requestPack,
  retryFailed,
  retryOnChange,
  watchPacks,
  wordsTopic,
} from '../../content/pack-registry.js';
import type { ContentPack } from '../../content/schema.js';
import { pageSetting, watchSettings } from '../page-settings.js';
import { contentKeptByReact, hydrationChecks } from '../react-content.js';
import { isWithheld } from '../review-policy.js';
import type { Surroundings, View } from '../view.js';
import { quote, refusal, warnOnce, warnUnknown } from '../warn-once.js';
import { withoutPage } from '../without-page.js';
import type { LanguageController } from './language-controller.js';
import { Retry } from './retry.js';

/** The properties of an element that determine which content it shows. */
export interface ContentHost extends ReactiveControllerHost, HTMLElement {
  readonly hasUpdated: boolean;
  readonly renderRoot: HTMLElement | DocumentFragment;
  topic: string | null;
  src: string | null;
  srcOrigin: string | null;
  content: unknown;
  contentAttribute: string | null;
  original: string;
  reviewPolicy: string | null;
  readonly neverWithheld: boolean;
  readonly entry: ElementContent;
  readonly within: Surroundings | undefined;
}

/** Which content an element shows, from its row in the registry. */
export interface ElementContent {
  /** The part of a content pack that it shows. */
  readonly packField: keyof ContentPack;
  /** The default topic. */
  readonly topic: string;
}

// Elements that share one content object check it only once.
const checked = new WeakMap<object, CheckResult>();
const checking = new WeakMap<object, Promise<CheckResult>>();

/**
 * Finds the pack that an element shows: the page's own (`content`, `src`) or the library's (`topic`), in the best
 * matching language. The current pack stays on screen until the next one has been loaded and checked.
 */
export class ContentController implements ReactiveController {
  /** What is on screen; undefined if there is no content, or none yet. */
  view: View | undefined;
  /** What is in progress: a file of the library, or the page's own content being loaded or checked. */
  pending: 'pack' | 'check' | undefined;
  /** What was requested but could not be loaded. */
  missing: 'language' | 'content' | undefined;
  /** Settles when the page's own content has been checked. */
  checking: Promise<void> | undefined;
  /** Whether the reader asked for the original and it could not be loaded; shown until they ask for something else. */
  hasMissedOriginal = false;
  readonly retry: Retry;
  /** The language of the text when the reader asked for another one. */
  languageLeft = '';
  readonly #host: ContentHost;
  readonly #language: LanguageController;
  #isRejected = false;
  /** Content that React stored instead of setting the property. */
  #kept: unknown;
  #unwatch: (() => void) | undefined;

  constructor(host: ContentHost, language: LanguageController) {
    this.#host = host;
    this.#language = language;
    this.retry = new Retry(host);
    host.addController(this);
  }

  hostConnected(): void {
    if (withoutPage) return;
    const update = (): void => this.#host.requestUpdate();
    watchSettings();
    this.#unwatch = watchPacks((topic) => this.#concerns(topic) && update());
    const { hasUpdated, within } = this.#host;
    // It may have missed changes while it was disconnected.
    if (hasUpdated) update();
    if (within) return;
    for (const delay of hydrationChecks) {
      setTimeout(() => contentKeptByReact(this.#host) !== undefined && update(), delay);
    }
    if (hasUpdated) retryFailed();
  }

  hostDisconnected(): void {
    this.#unwatch?.();
  }

  /** Shows the original, in the language given, or the translation again. */
  showOriginal(language: string): void {
    retryFailed();
    this.languageLeft = this.view?.pack.language ?? '';
    this.hasMissedOriginal = false;
    this.#host.original = language;
  }

  /** The interface messages for what is shown, or in the page's language if there is no pack. */
  get words(): InterfaceWords {
    return this.view?.words ?? interfaceWords(this.#language.orEnglish).words;
  }

  /**
   * Whether the page has requested content other than what is on screen, which stays until the new content has loaded,
   * or if it fails to load. Answers about the old content do not count for the new.
   */
  get isSuperseded(): boolean {
    const { content, src, topic } = this.#host;
    const isOther = content !== undefined || src || (topic && topic !== this.view?.pack.topic);
    return content === null || this.missing === 'content' || Boolean(this.pending && isOther);
  }

  /** Records that the content could not be rendered. Returns true if it failed before and nothing has changed since. */
  reject(): boolean {
    const wasRejected = this.#isRejected;
    this.#isRejected = true;
    return wasRejected;
  }

  /** After a language change: drops the request for the original, and retries what failed to load. */
  restart(): void {
    this.#host.original = '';
    this.hasMissedOriginal = false;
    this.languageLeft = '';
    this.#isRejected = false;
    if (this.#host.hasUpdated) retryFailed();
    this.#host.requestUpdate();
  }

  /** Decides what to show, before each render. Returns true if that is a different text than before. */
  update(changed: PropertyValues): boolean {
    const host = this.#host;
    if (changed.size) {
      this.#isRejected = false;
      // A change by the page or the reader is a reason to retry; one by a containing element is not.
      if (host.hasUpdated && !host.within) retryOnChange();
    }
    this.#takeFromReact();
    const shown = this.view?.pack;
    this.pending = undefined;
    this.missing = this.hasMissedOriginal ? 'language' : undefined;
    const found = this.#isRejected ? undefined : this.#find(shown);
    // Keep the current content while the next one loads or fails.
    const stays = (this.pending || this.missing) && !this.#isRejected ? shown : undefined;
    const pack = found ?? stays;
    if (this.missing && host.original) {
      this.hasMissedOriginal = true;
      host.original = '';
    }
    this.view = pack && { pack, words: interfaceWords(pack.language).words };
    this.retry.update(Boolean(this.missing && !this.hasMissedOriginal), Boolean(this.pending));
    // A page that re-renders may pass an equal pack, which changes nothing.
    return pack?.topic !== shown?.topic || pack?.language !== shown?.language || pack?.version !== shown?.version;
  }

  /** The pack to show; if there is none, `pending` and `missing` say why. */
  #find(shown: ContentPack | undefined): ContentPack | undefined {
    const { content, contentAttribute, src, topic, within } = this.#host;
    if (within && topic === null) {
      return within.pack ? this.#withWords(this.#usable('content', { pack: within.pack })) : this.#wait('pack');
    }
    if (contentAttribute !== null && (content === undefined || content === null)) {
      this.#warn('content is not an attribute: set the property, or use src.');
      return undefined;
    }
    // With null the page says that its own content is still loading.
    if (content === null) return this.#wait('pack');
    if (content !== undefined) {
      const result = this.#check(content);
      if (!result) return this.#wait('check');
      if (result.unchecked) this.missing = 'content';
      const own = this.#usable('content', result);
      if (own || result.unchecked) return this.#withWords(own);
    }
    if (src) {
      const result = this.#load(src);
      if (!result) return this.#wait('check');
      if ('problems' in result) this.missing = 'content';
      const own = this.#usable('src', result);
      if (own || result.unchecked) return this.#withWords(own);
    }
    // A `src` that failed does not remove what is on screen.
    return (this.missing && shown) || this.#findTopic(shown);
  }

  #wait(what: 'pack' | 'check'): undefined {
    this.pending = what;
  }

  /** Whether what is shown may change with a topic. Any topic may change it while something that was asked for is missing. */
  #concerns(topic: string | undefined): unknown {
    const { view, pending, missing } = this;
    return !topic || !view || pending || missing || [wordsTopic, this.#wantedTopic()].includes(topic);
  }

  /** A pack is shown only once the interface messages in its language have loaded. */
  #withWords(pack: ContentPack | undefined): ContentPack | undefined {
    return pack && requestPack(wordsTopic, pack.language) ? this.#wait('pack') : pack;
  }

  /** A pack of the library, or one that the page has registered. */
  #findTopic(shown: ContentPack | undefined): ContentPack | undefined {
    const host = this.#host;
    const topic = this.#wantedTopic();
    if (topic === undefined) return undefined;
    const { original } = host;
    const wanted = this.#language.language;
    const language = original || this.#language.orEnglish;
    const asked = [requestPack(topic, language), requestPack(wordsTopic, language)];
    if (asked.includes(true)) return this.#wait('pack');
    let pack = findPack(topic, language);
    if (hasFailed(topic, language)) {
      const isOther = shown && shown.topic !== topic;
      this.missing = isOther ? 'content' : 'language';
      // If a language could not be loaded, what is on screen is as good as the next language.
      if (shown && !(isOther && pack)) return shown;
    }
    if (pack?.translation && isWithheld(host, pack)) {
      // A signed original is better than an unsigned translation.
      if (requestPack(topic, pack.translation.from)) return this.#wait('pack');
      const signed = findPack(topic, pack.translation.from);
      if (signed && !isWithheld(host, signed)) pack = signed;
    }
    if (!pack) {
      const topics = knownTopics();
      if (topics.includes(topic)) this.#warn(`topic ${quote(topic)} could not be loaded.`);
      else warnUnknown(host, 'topic', [topic], topics);
      return undefined;
    }
    if (wanted && !original && primaryLanguage(pack.language) !== primaryLanguage(wanted)) {
      const instead = `using ${quote(pack.language)} for topic ${quote(topic)}`;
      warnUnknown(host, 'lang', [wanted], knownLanguages(topic), instead);
    }
    return this.#usable('topic', { pack });
  }

  /** If content cannot be used, only its own topic may replace it, never another condition. */
  #wantedTopic(): string | undefined {
    const { topic, content, src } = this.#host;
    if (topic) return topic;
    if (content === undefined) return src ? undefined : this.#host.entry.topic;
    return claimedField(content, 'topic');
  }

  /** The result of checking the page's content; undefined until the check has been loaded and run. */
  #check(content: unknown): CheckResult | undefined {
    if (typeof content !== 'object' || content === null) {
      return refuse(`must be an object, not ${typeof content}`);
    }
    const known = checked.get(content);
    if (known) return known;
    const running = checking.get(content) ?? checkPack(content);
    checking.set(content, running);
    this.checking = running.then((result) => {
      checking.delete(content);
      checked.set(content, result);
      if (result.unchecked) rememberFailure(() => checked.delete(content));
      this.#host.requestUpdate();
    });
    return undefined;
  }

  /** The result of checking the pack at a URL; undefined while it is loading. */
  #load(address: string): CheckResult | undefined {
    const origins = [this.#host.srcOrigin, pageSetting('src-origin')].join(' ');
    const { result, done } = loadSource(address, origins);
    if (!result) this.checking = done.then(() => this.#host.requestUpdate());
    return result;
  }

  /** The pack of a successful check, if the element can show it; otherwise the developer is told what is wrong. */
  #usable(name: string, result: CheckResult): ContentPack | undefined {
    if ('problems' in result) {
      this.#warn(refusal(name, result.problems));
      return undefined;
    }
    const { pack } = result;
    if (pack[this.#host.entry.packField] !== undefined) return pack;
    this.#warn(`topic ${quote(pack.topic)} has nothing this element can show.`);
    return undefined;
  }

  #takeFromReact(): void {
    const host = this.#host;
    // React may have stored newer content since the last time.
    if (host.content !== undefined && host.content !== this.#kept) return;
    const kept = contentKeptByReact(host);
    if (kept === undefined || kept === host.content) return;
    if (kept) this.#warn('content was lost in hydration; set topic as well.');
    // The default topic must not stay in its place.
    if (host.content === undefined && !host.topic) this.view = undefined;
    this.#kept = kept;
    host.content = kept;
  }

  #warn(message: string): void {
    warnOnce(this.#host, message);
  }
}
