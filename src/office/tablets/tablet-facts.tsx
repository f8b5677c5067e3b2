/** What is known of one tablet: its version, memory and clock as last heard, and of each life what it logged and what arrived. */
import { useOfficeTexts } from '#texts/use-office-texts.ts';
import type { Tablet } from '#wire/tablets.ts';

export function TabletFacts({ tablet }: { tablet: Tablet }) {
  const say = useOfficeTexts().fleet.facts;
  const { appVersion, listVersion, storage, clockDifferenceSeconds: clock, lives } = tablet;
  const facts: [string, string][] = [
    [say.version, appVersion === null || listVersion === null ? say.unknown : say.versions(appVersion, listVersion)],
    [say.storage, say.storages[storage as keyof typeof say.storages] ?? say.unknown],
    [say.clock, clock === null ? say.unknown : say.clocks(Math.round(clock / 60))],
    ...lives.map(({ logged, received, months }, at): [string, string] => [
      at === lives.length - 1 ? say.life : say.lifeBefore(at + 1),
      logged === null ? say.received(received, months) : say.receivedOf(received, logged, months),
    ]),
  ];
  return (
    <details className="bb-days">
      <summary>
        {say.title}
        <span className="bb-heard">: {tablet.name}</span>
      </summary>
      <dl className="bb-facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
