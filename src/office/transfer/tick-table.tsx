/** One part of the form as rows to copy: name, number, and a tick for what is in the form already. */
import { formatNumber } from '#texts/format.ts';
import { useLanguage } from '#texts/language.ts';
import { useOfficeTexts } from '#texts/use-office-texts.ts';
import type { Ticks } from '#wire/transfer.ts';

export type TickRow = { place: string; name: string; count: number };

type Props = {
  caption: string;
  rows: readonly TickRow[];
  /** Lines that are only read. */
  under?: readonly { name: string; count: number }[];
  ticks: Ticks;
  onTick: (place: string, count: number | null) => void;
};

export function TickTable({ caption, rows, under = [], ticks, onTick }: Props) {
  const language = useLanguage();
  const { transfer: say } = useOfficeTexts();
  return (
    // As wide as its words on a small screen: it scrolls inside this box, which must then be reachable by keyboard.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: WCAG 2.1.1 asks it of a scrolling region
    <section className="utrecht-table-container" aria-label={caption} tabIndex={0}>
      <table className="utrecht-table bb-transfer__table" aria-label={caption}>
        <thead>
          <tr>
            <th scope="col">{say.choice}</th>
            <th scope="col" className="bb-transfer__count">
              {say.count}
            </th>
            <th scope="col">{say.done}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ place, name, count }) => {
            const tick = ticks.find((one) => one.place === place);
            return (
              <tr key={place}>
                <th scope="row">{name}</th>
                <td className="bb-transfer__count">{formatNumber(count, language)}</td>
                <td>
                  <label className="bb-transfer__tick">
                    <input
                      type="checkbox"
                      checked={tick !== undefined}
                      onChange={() => onTick(place, tick ? null : count)}
                      aria-label={say.tick(name)}
                    />
                    <span>
                      {tick && (tick.count === count ? say.tickedOn(tick.tickedOn) : say.changed(tick.count))}
                    </span>
                  </label>
                </td>
              </tr>
            );
          })}
        </tbody>
        {under.length > 0 && (
          <tfoot>
            {under.map(({ name, count }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td className="bb-transfer__count">{formatNumber(count, language)}</td>
                <td />
              </tr>
            ))}
          </tfoot>
        )}
      </table>
    </section>
  );
}
