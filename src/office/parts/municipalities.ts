/** The 342 municipalities, loaded only where one has to be chosen. */
import { useEffect, useState } from 'react';

export type Municipality = { code: string; name: string };

/** `undefined` until the list is there. */
export function useMunicipalities(): Municipality[] | undefined {
  const [list, setList] = useState<Municipality[]>();
  useEffect(() => {
    let isCurrent = true;
    import('#lists/municipalities.json').then(
      ({ default: found }) =>
        isCurrent && setList([...found].sort((one, other) => one.name.localeCompare(other.name, 'nl'))),
      () => undefined, // the field then stays shut, and a reload opens it
    );
    return () => {
      isCurrent = false;
    };
  }, []);
  return list;
}

/** A name as somebody types it, with or without capitals and accents. */
export function municipalityCalled(typed: string, list: readonly Municipality[]): Municipality | undefined {
  return list.find(({ name }) => plain(name) === plain(typed));
}

function plain(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/^gemeente /, '')
    .trim();
}
