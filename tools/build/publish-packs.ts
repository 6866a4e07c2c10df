import type { Plugin } from 'rollup';
import { withoutAuthorsFields } from '../../src/content/pack-script.js';

/** Modules contain packs as readers get them: fields that only authors see stay in the sources. */
export const publishPacks = (): Plugin => ({
  name: 'publish-packs',
  transform(code, id) {
    if (!/\/src\/packs\/[\w-]+\/en\.json$/.test(id.replaceAll('\\', '/'))) return undefined;
    return { code: JSON.stringify(withoutAuthorsFields(JSON.parse(code))), map: null };
  },
});
