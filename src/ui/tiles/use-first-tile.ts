/** The hand goes on where the eye is: when other tiles are asked for, the first of them takes the focus. */
import { type RefObject, useEffect, useRef } from 'react';

/** `asked` names what the tiles are about now; the screen as it opens is left alone. */
export function useFirstTile(tiles: RefObject<HTMLElement | null>, asked: string): void {
  const before = useRef(asked);
  useEffect(() => {
    if (before.current === asked) return;
    before.current = asked;
    focusFirstTile(tiles.current);
  }, [tiles, asked]);
}

export function focusFirstTile(tiles: HTMLElement | null): void {
  tiles?.querySelector<HTMLElement>('[role=group] button')?.focus({ preventScroll: true });
}
