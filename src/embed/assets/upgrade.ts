/** The file beside the one-file script that makes widgets of links and placeholders. */

export { startUpgrades } from '../upgrade.js';
