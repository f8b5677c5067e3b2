/** Says what is being fetched, but only when it takes long enough to wonder. */
import { type ReactNode, useEffect, useState } from 'react';

const enoughToWonder = 300;

type Props = {
  children: string;
  /** What one can do about it meanwhile. */
  beside?: ReactNode;
};

export function Patience({ children, beside }: Props) {
  const [isShown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), enoughToWonder);
    return () => clearTimeout(timer);
  }, []);
  return (
    <>
      <p role="status" className="nl-paragraph">
        {isShown ? children : ''}
      </p>
      {isShown && beside}
    </>
  );
}
