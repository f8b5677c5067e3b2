/** A reason why the hub cannot start, as one sentence that says what to do. Anything else that is thrown is a mistake of ours. */
const mark = Symbol('start fault');

export function startFault(sentence: string): Error {
  return Object.assign(new Error(sentence), { [mark]: true });
}

export function isStartFault(thrown: unknown): thrown is Error {
  return thrown instanceof Error && mark in thrown;
}

type Wanted = { port: number; host: string | undefined; names?: { port: string; host: string } };

/** Why a port cannot be had, and what to do. */
export function cannotListen(fault: NodeJS.ErrnoException, { port, host, names }: Wanted): Error {
  const { port: portName, host: hostName } = names ?? { port: 'PORT', host: 'HOST' };
  if (fault.code === 'EADDRINUSE') {
    return startFault(
      `Poort ${port} is al in gebruik: stop het andere programma of kies met ${portName} een andere poort.`,
    );
  }
  if (fault.code === 'EACCES') {
    return startFault(`Poort ${port} mag deze gebruiker niet openen: kies met ${portName} een poort vanaf 1024.`);
  }
  if (fault.code === 'EADDRNOTAVAIL' || fault.code === 'ENOTFOUND') {
    return startFault(
      `Het adres ${host} van ${hostName} is niet van deze computer: kies een ander ${hostName} of laat het weg.`,
    );
  }
  return fault;
}
