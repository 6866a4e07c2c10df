import { addBuiltInPack } from '../../content/pack-registry.js';
import type { ContentPack } from '../../content/schema.js';
import pack from './en.json' with { type: 'json' };

export function addAcuteLymphoblasticLeukemia(): void {
  addBuiltInPack(pack as ContentPack);
}
