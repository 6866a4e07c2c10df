import { spawn } from 'node:child_process';
import { findBrowsers } from './browsers.js';

export interface Display {
  /** For the programs that are to be shown there. */
  environment: NodeJS.ProcessEnv;
  stop(): void;
}

/** A screen for browsers that need one, until this program ends or stops it. */
export async function startDisplay(): Promise<Display> {
  // Of the free displays Xvfb names one itself, so that two runs do not meet.
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
