/** Whether a shared tablet has been left alone with something open on it. */
import { useEffect, useState } from 'react';

/** `true` after `patience` milliseconds without a touch or a key while `isOpen`; `onBack` is the hand that returns. */
export function useLeftAlone(isOpen: boolean, patience: number): { isAlone: boolean; onBack: () => void } {
  const [isAlone, setIsAlone] = useState(false);

  useEffect(() => {
    if (!isOpen) return setIsAlone(false);
    let timer = 0;
    const wait = () => {
      clearTimeout(timer);
      timer = window.setTimeout(() => setIsAlone(true), patience);
    };
    wait();
    addEventListener('pointerdown', wait);
    addEventListener('keydown', wait);
    return () => {
      clearTimeout(timer);
      removeEventListener('pointerdown', wait);
      removeEventListener('keydown', wait);
    };
  }, [isOpen, patience]);

  return { isAlone, onBack: () => setIsAlone(false) };
}
