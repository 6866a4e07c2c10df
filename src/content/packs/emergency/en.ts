import { addCheckedPack } from '../../catalog.js';
import type { ContentPack } from '../../schema.js';
import pack from './en.json' with { type: 'json' };

export function addEmergency(): void {
  addCheckedPack(pack as ContentPack);
}
