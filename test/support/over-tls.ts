/** Asks a hub with the certificate of the tests over HTTPS, as a browser that trusts it would. */
import { readFileSync } from 'node:fs';
import { request } from 'node:https';
import { fileURLToPath } from 'node:url';

const pem = (name: string) => fileURLToPath(new URL(`./self-signed/${name}.pem`, import.meta.url));
export const tlsFiles = { TLS_CERT: pem('cert'), TLS_KEY: pem('key') };

export type OverTls = { status: number; headers: Headers; cookies: string[]; text: string };

export function askOverTls(address: string, body?: object): Promise<OverTls> {
  const options = {
    ca: readFileSync(tlsFiles.TLS_CERT),
    ...(body && { method: 'POST', headers: { 'content-type': 'application/json' } }),
  };
  return new Promise((resolve, reject) => {
    const asked = request(address, options, (answer) => {
      let text = '';
      answer.setEncoding('utf8');
      answer.on('data', (part: string) => {
        text += part;
      });
      answer.once('end', () => {
        const headers = new Headers();
        for (const [name, value] of Object.entries(answer.headers)) headers.set(name, String(value));
        resolve({ status: answer.statusCode ?? 0, headers, cookies: answer.headers['set-cookie'] ?? [], text });
      });
    });
    asked.once('error', reject);
    asked.end(body && JSON.stringify(body));
  });
}
