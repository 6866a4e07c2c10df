import { type AddressInfo, createServer } from 'node:net';

/** A free port on localhost. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}

/** Waits until a condition is true, for 30 seconds at most. */
export async function until(holds: () => unknown, what: string): Promise<void> {
  for (let time = 0; time < 300; time++) {
    if (await holds()) return;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error(`${what} did not come up.`);
}

/** Whether a server answers a request. */
export const answers = (address: string): Promise<boolean> =>
  fetch(address).then(
    ({ ok }) => ok,
    () => false,
  );
