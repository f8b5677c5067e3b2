/** The app's only policy for Trusted Types: the one script it names by its address is its own worker, and no text ever becomes script. */

type Factory = {
  createPolicy: (
    name: string,
    rules: { createScriptURL: (address: string) => string },
  ) => { createScriptURL: (address: string) => unknown };
};

const workerAddress = '/service-worker.js';

const factory = (globalThis as { trustedTypes?: Factory }).trustedTypes;
const policy = factory?.createPolicy('balieboek', {
  createScriptURL: (address) => {
    if (address !== workerAddress) throw new TypeError('expected the address of our own worker');
    return address;
  },
});

/** A browser without Trusted Types takes the address as it is; one with them takes only what the policy gave. */
export function ownWorker(): string {
  return (policy?.createScriptURL(workerAddress) ?? workerAddress) as string;
}
