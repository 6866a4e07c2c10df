import { spawn } from 'node:child_process';
import { findBrowsers } from './browsers.js';

export interface Display {
  /** The environment for programs that use this display. */
  environment: NodeJS.ProcessEnv;
  stop(): void;
}

/** A virtual display for browsers that need one, until it is stopped or this program ends. */
export async function startDisplay(): Promise<Display> {
  // Xvfb picks a free display itself, so that parallel runs do not collide.
  const args = ['-displayfd', '1', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'];
  const program = spawn(findBrowsers().xvfb, args, { stdio: ['ignore', 'pipe', 'ignore'] });
  const stop = (): void => {
    program.kill();
  };
  process.on('exit', stop);
  const number = await new Promise<string>((resolve, reject) => {
    program.stdout.once('data', (data) => resolve(String(data).trim()));
    program.once('close', () => reject(new Error('Xvfb did not start.')));
  });
  return { environment: { DISPLAY: `:${number}` }, stop };
}
