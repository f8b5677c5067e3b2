/** What is wrong with this tablet's memory now, if anything. */
import { useEffect, useState } from 'react';
import type { Database } from '#storage/database.ts';
import { followTrouble, type StorageTrouble } from '#storage/guard/trouble.ts';

export function useTrouble(database: Database): StorageTrouble | undefined {
  const [trouble, setTrouble] = useState<StorageTrouble>();
  useEffect(() => followTrouble(database, setTrouble), [database]);
  return trouble;
}
