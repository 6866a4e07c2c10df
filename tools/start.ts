// npm start: builds the library and serves the demo.
import { fileURLToPath } from 'node:url';
import { buildAll } from './build.js';
import { serveDemo } from './demo.js';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
await buildAll();

const wanted = Number(process.env.PORT ?? 8080);
const { address } = await serveDemo(wanted).catch((error: NodeJS.ErrnoException) => {
  if (error.code !== 'EADDRINUSE') throw error;
  console.log(`Port ${wanted} is in use; using a free one instead.`);
  return serveDemo();
});
console.log(`Demo page: ${address}`);
