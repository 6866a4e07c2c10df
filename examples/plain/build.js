// Puts the library's files beside the page, as on any web server.
import { cpSync } from 'node:fs';

for (const file of ['index.html', 'page.js']) cpSync(file, `dist/${file}`);
cpSync('node_modules/care-widgets/dist', 'dist/care-widgets', { recursive: true });
