/** How wide a drawing may be now and how wide its letters fall: as the reader has set them, so that no name is cut off. */
import { type RefObject, useEffect, useRef, useState } from 'react';

export type Measured = {
  /** In the units of the drawing: pixels, or larger where the reader asks for larger letters. */
  width: number;
  /** Of a letter of a name, in the same units; a little more than most. */
  letter: number;
};

/** Before the first measurement, and where nothing can be measured. */
const usual: Measured = { width: 720, letter: 9.6 };

/** A name like those in the drawings, measured instead of guessed. */
export const sampleName = 'Doorverwezen naar';
/** Names have wider letters than the sample at times. */
const cautious = 1.06;
const pixelsPerRem = 16;
/** A drawing narrower than this has no room for bars; then its letters grow less. */
const narrowest = 280;

export function useWidth<B extends Element, S extends Element>(): [
  box: RefObject<B | null>,
  sample: RefObject<S | null>,
  measured: Measured,
] {
  const box = useRef<B>(null);
  const sample = useRef<S>(null);
  const [measured, setMeasured] = useState(usual);
  useEffect(() => {
    const [around, name] = [box.current, sample.current];
    if (!around || !name || typeof ResizeObserver === 'undefined') return;
    const measure = () => {
      const seen = around.getBoundingClientRect().width;
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || pixelsPerRem;
      const scale = Math.max(1, Math.min(rem / pixelsPerRem, seen / narrowest));
      const letter = (name.getBoundingClientRect().width / sampleName.length / (rem / pixelsPerRem)) * cautious;
      if (seen > 0) setMeasured({ width: Math.floor(seen / scale), letter: letter || usual.letter });
    };
    const observer = new ResizeObserver(measure);
    observer.observe(around);
    observer.observe(name);
    return () => observer.disconnect();
  }, []);
  return [box, sample, measured];
}
