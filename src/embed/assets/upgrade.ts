/** A file next to the one-file script that turns links and placeholders into widgets. */

export { startUpgrades } from '../upgrade.js';
