/** The app's only policy for Trusted Types: the scripts it names by their address are its own two workers, and no text ever becomes script. */
import fileWorkerAddress from '#exports/making/file-worker.ts?worker&url';

type Factory = {
  createPolicy: (
    name: string,
    rules: { createScriptURL: (address: string) => string },
  ) => { createScriptURL: (address: string) => unknown };
};

const serviceWorkerAddress = '/service-worker.js';
const ours = [serviceWorkerAddress, fileWorkerAddress];

const factory = (globalThis as { trustedTypes?: Factory }).trustedTypes;
const policy = factory?.createPolicy('balieboek', {
  createScriptURL: (address) => {
    if (!ours.includes(address)) throw new TypeError('expected the address of a worker of our own');
    return address;
  },
});

/** A browser without Trusted Types takes the address as it is; one with them takes only what the policy gave. */
function trusted(address: string): string {
  return (policy?.createScriptURL(address) ?? address) as string;
}

export function ownServiceWorker(): string {
  return trusted(serviceWorkerAddress);
}

/** Makes one file of figures; whoever opens it ends it. */
export function openFileWorker(): Worker {
  return new Worker(trusted(fileWorkerAddress), { type: 'module' });
}
