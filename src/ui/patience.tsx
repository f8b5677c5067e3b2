/** Says what is being fetched, but only when it takes long enough to wonder. */
import { useEffect, useState } from 'react';

const enoughToWonder = 300;

export function Patience({ children }: { children: string }) {
  const [isShown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), enoughToWonder);
    return () => clearTimeout(timer);
  }, []);
  return (
    <p role="status" className="nl-paragraph">
      {isShown ? children : ''}
    </p>
  );
}
