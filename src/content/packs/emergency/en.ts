import { addBuiltInPack } from '../../catalog.js';
import type { ContentPack } from '../../schema.js';
import pack from './en.json' with { type: 'json' };

export function addEmergency(): void {
  addBuiltInPack(pack as ContentPack);
}
