import type { InterfaceWords } from '../interface-words.js';
import ar from './ar.json' with { type: 'json' };
import vi from './vi.json' with { type: 'json' };
import zhHans from './zh-hans.json' with { type: 'json' };
import zhHant from './zh-hant.json' with { type: 'json' };

/** Every language of the interface: one that lacks a word does not compile. Read by the compiler and the tests alone. */
export const complete = { ar, vi, zhHans, zhHant } satisfies Record<string, InterfaceWords>;
