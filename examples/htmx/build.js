// Puts both libraries beside the pages, as on any web server.
import { cpSync } from 'node:fs';

for (const file of ['index.html', 'page.js', 'screening.html', 'nothing.html', 'transplant.html']) {
  cpSync(file, `dist/${file}`);
}
cpSync('node_modules/htmx.org/dist/htmx.min.js', 'dist/htmx.min.js');
cpSync('node_modules/care-widgets/dist', 'dist/care-widgets', { recursive: true });
