import { registerPack } from 'care-widgets/content';
import myeloma from 'care-widgets/topics/multiple-myeloma/en.json';

registerPack(myeloma);
