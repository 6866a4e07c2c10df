import { registerInterfaceWords, registerPack } from 'care-widgets/content';
import pack from 'care-widgets/topics/back-pain/es.json';
import words from 'care-widgets/topics/interface/es.json';
import myeloma from 'care-widgets/topics/multiple-myeloma/es.json';

registerInterfaceWords('es', words);
registerPack(pack);
registerPack(myeloma);
