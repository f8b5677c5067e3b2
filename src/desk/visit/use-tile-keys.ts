/** Every tile of the present step has a key: digits first, then letters, in the order in which they stand. */
import { type RefObject, useEffect } from 'react';

const keys = [...'1234567890abcdefghijklmnopqrstuvwxyz'];

/** The key is written on each tile, and shown only where a keyboard is in use. */
export function useTileKeys(tiles: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    for (const [place, tile] of tilesIn(tiles).entries()) {
      const key = keys[place];
      if (key) tile.dataset['key'] = key;
    }
  });

  useEffect(() => {
    function press(event: KeyboardEvent) {
      document.documentElement.classList.add('bb-by-keyboard');
      const isTyping = event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement;
      // Something lies over the tiles: what is pressed there is not meant for them.
      if (document.querySelector('dialog[open]')) return;
      if (isTyping || event.repeat || event.ctrlKey || event.metaKey || event.altKey) return;
      const tile = tilesIn(tiles)[keys.indexOf(event.key.toLowerCase())];
      if (!tile?.matches('button')) return;
      event.preventDefault();
      tile.click();
    }
    const touch = () => document.documentElement.classList.remove('bb-by-keyboard');
    addEventListener('keydown', press);
    addEventListener('pointerdown', touch);
    return () => {
      removeEventListener('keydown', press);
      removeEventListener('pointerdown', touch);
    };
  }, [tiles]);
}

/** In the order in which they stand. A free place has its key too, so that a newcomer changes no other key. */
function tilesIn(tiles: RefObject<HTMLElement | null>): HTMLElement[] {
  return [...(tiles.current?.querySelectorAll<HTMLElement>('[role=group] button, [role=group] .bb-tile-place') ?? [])];
}
