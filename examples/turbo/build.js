// Puts both libraries beside the pages, as on any web server, and writes the Spanish page.
import { cpSync, readFileSync, writeFileSync } from 'node:fs';

for (const file of ['index.html', 'page.js', 'nothing.html', 'transplant.html']) cpSync(file, `dist/${file}`);
cpSync('node_modules/@hotwired/turbo/dist/turbo.es2017-umd.js', 'dist/turbo.js');
cpSync('node_modules/care-widgets/dist', 'dist/care-widgets', { recursive: true });
writeFileSync('dist/es.html', readFileSync('index.html', 'utf8').replace('<html lang="en">', '<html lang="es">'));
