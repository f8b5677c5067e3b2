/** The certificate and key that the hub speaks HTTPS with by itself. */
import { readFileSync } from 'node:fs';
import { createSecureContext } from 'node:tls';
import { startFault } from '#hub/start-fault.ts';

export type Tls = { cert: Buffer; key: Buffer };

export function readTls(cert: string | undefined, key: string | undefined): Tls | undefined {
  if (!cert && !key) return undefined;
  if (!cert || !key) throw startFault('Geef TLS_CERT en TLS_KEY samen, of geen van beide.');
  const tls = { cert: readPem('TLS_CERT', cert), key: readPem('TLS_KEY', key) };
  try {
    createSecureContext(tls);
    return tls;
  } catch {
    throw startFault(
      `TLS_CERT en TLS_KEY horen niet bij elkaar of zijn geen PEM: geef het certificaat en zijn sleutel.`,
    );
  }
}

function readPem(name: string, path: string): Buffer {
  try {
    return readFileSync(path);
  } catch {
    throw startFault(`Het bestand ${path} van ${name} is niet te lezen: controleer het pad en de rechten.`);
  }
}
