/** A script beside the one-file script: hands over what makes widgets of links and placeholders. */

import { deliverAsset } from './deliver-asset.js';
import { startUpgrades } from './upgrade.js';

deliverAsset('forms', { startUpgrades });
