/** What one visit is, what is kept of it and what never, the agreements of the desk, and "Telt dit?". */
import type { Catalogue } from '#domain/catalogue.ts';
import { useAboutTexts } from '#texts/about/use-about-texts.ts';
import { DoesThisCount } from './does-this-count.tsx';
import { SaidPart } from './said-part.tsx';
import './about.css';

type Props = { catalogue: Catalogue };

export function RecordedPage({ catalogue }: Props) {
  const say = useAboutTexts().recorded;
  return (
    <div className="bb-page bb-about">
      <h1>{say.heading}</h1>
      <p className="bb-about__lead">{say.lead}</p>
      <SaidPart {...say.visit} />
      <div className="bb-about__pair">
        <SaidPart {...say.yes} mark="yes" />
        <SaidPart {...say.no} mark="no">
          <p>{say.no.why}</p>
        </SaidPart>
      </div>
      <SaidPart {...say.groups} />
      <SaidPart {...say.rules} />
      <section>
        <h2>{say.visitors.heading}</h2>
        <dl className="bb-about__kinds">
          {say.visitors.kinds.map(({ name, says }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{says}</dd>
            </div>
          ))}
        </dl>
      </section>
      <DoesThisCount catalogue={catalogue} />
    </div>
  );
}
