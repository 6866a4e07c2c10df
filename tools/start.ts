// npm start: builds, and serves the demo page.
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildAll } from './build.js';
import { serve } from './serve.js';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
await buildAll();

const folders = { '/dist/': resolve('dist'), '/': resolve('demo') };
const wanted = Number(process.env.PORT ?? 8080);
const { address } = await serve(folders, wanted).catch((error: NodeJS.ErrnoException) => {
  if (error.code !== 'EADDRINUSE') throw error;
  console.log(`Port ${wanted} is taken, so a free one is used.`);
  return serve(folders);
});
console.log(`Demo page: ${address}`);
