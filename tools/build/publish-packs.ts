import type { Plugin } from 'rollup';
import { withoutAuthorsFields } from '../../src/content/pack-script.js';

/** A pack in a module is the one that readers get: what its authors write for each other stays in the source. */
export const publishPacks = (): Plugin => ({
  name: 'publish-packs',
  transform(code, id) {
    if (!/\/src\/packs\/[\w-]+\/en\.json$/.test(id.replaceAll('\\', '/'))) return undefined;
    return { code: JSON.stringify(withoutAuthorsFields(JSON.parse(code))), map: null };
  },
});
