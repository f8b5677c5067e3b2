/** What was true when the form was last blank: nothing changes under the hand of somebody who is half-way. */
import { useState } from 'react';

export function useWhenBlank<T>(now: T, isOpen: boolean): T {
  const [taken, setTaken] = useState(now);
  if (!isOpen && taken !== now) setTaken(now);
  return isOpen ? taken : now;
}
