/** Tiles that belong together. Arrow keys move from tile to tile and never choose. */
import { type KeyboardEvent, type ReactNode, useId } from 'react';
import './tile-group.css';

type Props = {
  legend: string;
  /** The legend is heard but not seen where the screen already says it. */
  isLegendHidden?: boolean;
  layout?: 'row' | 'grid' | 'list';
  children: ReactNode;
};

export function TileGroup({ legend, isLegendHidden = false, layout = 'grid', children }: Props) {
  const id = useId();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for form fields; these are buttons that belong together
    <div role="group" aria-labelledby={id} className="bb-tile-group" onKeyDown={moveByArrows}>
      <h2 id={id} className={isLegendHidden ? 'bb-heard' : 'bb-tile-group__legend'}>
        {legend}
      </h2>
      <div className={`bb-tiles bb-tiles--${layout}`}>{children}</div>
    </div>
  );
}

/** Left and right follow the order; up and down take the nearest tile in the next row, as the eye does. */
function moveByArrows(event: KeyboardEvent<HTMLElement>) {
  const step = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step) return;
  const tiles = [...event.currentTarget.querySelectorAll<HTMLElement>('button')];
  const here = tiles.indexOf(document.activeElement as HTMLElement);
  if (here < 0) return;
  event.preventDefault();
  const isSideways = event.key === 'ArrowRight' || event.key === 'ArrowLeft';
  const next = isSideways ? tiles[here + step] : nearestInNextRow(tiles, here, step);
  next?.focus();
}

function nearestInNextRow(tiles: HTMLElement[], here: number, step: number): HTMLElement | undefined {
  const boxes = tiles.map((tile) => tile.getBoundingClientRect());
  const from = boxes[here];
  if (!from) return undefined;
  const rows = boxes.map(({ top }) => top).filter((top) => step * (top - from.top) > 4);
  const row = step > 0 ? Math.min(...rows) : Math.max(...rows);
  const candidates = tiles.filter((_, index) => Math.abs((boxes[index]?.top ?? Number.NaN) - row) < 4);
  const distance = (tile: HTMLElement) => Math.abs(tile.getBoundingClientRect().left - from.left);
  return candidates.sort((one, other) => distance(one) - distance(other))[0];
}
