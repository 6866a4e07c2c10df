import type { InterfaceWords } from '../messages.js';
import ar from './ar.json' with { type: 'json' };
import es from './es.json' with { type: 'json' };
import fa from './fa.json' with { type: 'json' };
import ko from './ko.json' with { type: 'json' };
import ru from './ru.json' with { type: 'json' };
import tl from './tl.json' with { type: 'json' };
import vi from './vi.json' with { type: 'json' };
import zhHans from './zh-hans.json' with { type: 'json' };
import zhHant from './zh-hant.json' with { type: 'json' };

/** Every language of the interface: one that lacks a message does not compile. For the compiler, the tests and the command line. */
export const complete = { ar, es, fa, ko, ru, tl, vi, zhHans, zhHant } satisfies Record<string, InterfaceWords>;
