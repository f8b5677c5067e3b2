/** Why a visit is taken away: one tap on a reason does it, and it can be put back. */
import { type RemovalReason, removalReasons } from '#domain/kept-visit.ts';
import { useVisitsTexts } from '#texts/visits/use-visits-texts.ts';
import { Dialog } from '#ui/dialog/dialog.tsx';
import { Tile } from '#ui/tiles/tile.tsx';
import { TileGroup } from '#ui/tiles/tile-group.tsx';

type Props = {
  /** The visit in words. */
  words: string;
  onReason: (reason: RemovalReason) => void;
  onClosed: () => void;
};

export function RemoveDialog({ words, onReason, onClosed }: Props) {
  const { remove: say, reasons } = useVisitsTexts();
  return (
    <Dialog heading={say.heading} close={say.close} onClosed={onClosed}>
      <p>
        <strong>{words}</strong>
      </p>
      <p>{say.reason}</p>
      <TileGroup legend={say.heading} isLegendHidden layout="list">
        {removalReasons.map((reason) => (
          <Tile key={reason} tone="quiet" label={reasons[reason]} onChoose={() => onReason(reason)} />
        ))}
      </TileGroup>
    </Dialog>
  );
}
