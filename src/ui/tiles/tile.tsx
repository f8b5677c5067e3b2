/** One big thing to tap: a word or a few, with a drawing. Chosen is shown by an edge and a check, not by colour alone. */
import type { ReactNode } from 'react';
import { Icon } from '#ui/icons.tsx';
import './tile.css';

type Props = {
  label: string;
  icon?: string | undefined;
  /** `plain` for most, `main` for the commonest ends, `warm` for a warm referral, `quiet` for what matters less. */
  tone?: 'plain' | 'main' | 'warm' | 'quiet';
  /** Left out for a tile that leads on at once. */
  isChosen?: boolean;
  isDisabled?: boolean;
  onChoose: () => void;
  /** Anything more that stands on it. */
  children?: ReactNode;
};

export function Tile({ label, icon, tone = 'plain', isChosen, isDisabled, onChoose, children }: Props) {
  return (
    <button
      type="button"
      className={`bb-tile bb-tile--${tone}`}
      aria-pressed={isChosen}
      aria-disabled={isDisabled || undefined}
      onClick={() => !isDisabled && onChoose()}
    >
      <Icon name={icon} size={tone === 'quiet' ? 24 : 30} />
      <span className="bb-tile__label">{label}</span>
      {isChosen && <Icon name="chosen" size={24} weight={3} className="bb-tile__check" />}
      {children}
    </button>
  );
}

/** A place that is kept free for a tile: what stands after it stays where it is, and keeps its key. */
export function FreePlace() {
  return <span className="bb-tile-place" />;
}
