/** The app's own small set of drawings, by plain names that a list may use. Always beside a word, never instead of one. */

type Props = {
  /** A name in `public/icons/drawings.svg`; one that is not there draws nothing. */
  name: string | undefined;
  size?: number;
  weight?: number;
  className?: string;
};

/** Drawn from one kept file rather than from script, so that the first tap need not wait for drawings. */
export function Icon({ name, size = 32, weight = 1.75, className = 'bb-icon' }: Props) {
  if (!name) return null;
  return (
    <svg aria-hidden="true" width={size} height={size} strokeWidth={weight} className={className}>
      <use href={`/icons/drawings.svg#${name}`} />
    </svg>
  );
}
