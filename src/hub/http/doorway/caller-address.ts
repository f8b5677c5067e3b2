/** Where a question really came from: what a trusted proxy says of it, and nothing that anybody else says. */
import { BlockList, isIP } from 'node:net';

export type Trust = (address: string) => boolean;

/** `undefined` when a part is neither an address nor a network, such as 10.0.0.0/8. */
export function readTrust(text: string): Trust | undefined {
  const trusted = new BlockList();
  for (const part of text.split(',').map((given) => given.trim())) {
    const [address = '', bits] = part.split('/');
    const family = familyOf(address);
    if (!family) return undefined;
    if (bits === undefined) trusted.addAddress(address, family);
    else if (/^\d{1,3}$/.test(bits) && Number(bits) <= (family === 'ipv4' ? 32 : 128))
      trusted.addSubnet(address, Number(bits), family);
    else return undefined;
  }
  return (address) => {
    const family = familyOf(address);
    return family !== undefined && trusted.check(address, family);
  };
}

/** From the nearest on: each hop that is trusted may name the one before it. */
export function callerAddress(nearest: string, forwardedFor: string | null, trust: Trust | undefined): string {
  let address = plain(nearest);
  if (!trust) return address;
  for (const named of (forwardedFor ?? '').split(',').reverse()) {
    const before = plain(named.trim());
    if (!trust(address) || !familyOf(before)) return address;
    address = before;
  }
  return address;
}

/** An IPv4 address as an IPv6 socket writes it is that IPv4 address. */
function plain(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/i, '');
}

function familyOf(address: string): 'ipv4' | 'ipv6' | undefined {
  return ([undefined, 'ipv4', 'ipv6'] as const)[isIP(address) === 4 ? 1 : isIP(address) === 6 ? 2 : 0];
}
