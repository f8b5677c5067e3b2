/** The info points of the library: each with what is kept of it, and a way to change that. */
import { Heading } from '@nl-design-system-candidate/heading-react';
import { useState } from 'react';
import { useOfficeTexts } from '#texts/use-office-texts.ts';
import { Action } from '#ui/action.tsx';
import { Notice } from '#ui/notice.tsx';
import type { KeptInfoPoint } from '#wire/info-points.ts';
import { InfoPointChangeForm } from './info-point-change.tsx';
import '#office/account/account-list.css';

type Props = { infoPoints: readonly KeptInfoPoint[]; onChanged: () => void };

export function InfoPointList({ infoPoints, onChanged }: Props) {
  const say = useOfficeTexts().points;
  const [changing, setChanging] = useState<string>();
  const [done, setDone] = useState<string>();
  return (
    <section className="bb-section">
      <Heading level={2}>{say.title}</Heading>
      {done && <Notice kind="good">{done}</Notice>}
      <ul className="bb-account-list">
        {infoPoints.map((point) => (
          <li key={point.id} className="bb-account-list__row">
            <span>
              <strong>{point.name}</strong>
              <span className="bb-account-list__small">
                {[point.place, point.municipality.name, point.isil].filter(Boolean).join(' · ')}
              </span>
              <span className="bb-account-list__small">{point.shape && say.shapes[point.shape]}</span>
            </span>
            {changing === point.id ? (
              <InfoPointChangeForm
                point={point}
                onChanged={(name) => {
                  setChanging(undefined);
                  setDone(say.changed(name));
                  onChanged();
                }}
                onCancel={() => setChanging(undefined)}
              />
            ) : (
              <Action spoken={say.changeOf(point.name)} onAct={() => setChanging(point.id)}>
                {say.change}
              </Action>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
