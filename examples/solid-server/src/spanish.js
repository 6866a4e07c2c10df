import { registerInterfaceWords, registerPack } from 'care-widgets/content';

/** Loads the Spanish texts, which only those who read Spanish pay for. */
export async function loadSpanish() {
  const [words, ...packs] = await Promise.all([
    import('care-widgets/topics/interface/es.json'),
    import('care-widgets/topics/back-pain/es.json'),
    import('care-widgets/topics/multiple-myeloma/es.json'),
  ]);
  registerInterfaceWords('es', words.default);
  for (const pack of packs) registerPack(pack.default);
}
