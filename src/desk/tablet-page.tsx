/** What this tablet is, whether it keeps what it is given, what the hub has of it, and its own months as a file. */
import { type ReactNode, useState } from 'react';
import type { Day } from '#domain/calendar.ts';
import type { Enrolment } from '#domain/enrolment.ts';
import { useAboutTexts } from '#texts/about/use-about-texts.ts';
import { formatMonth } from '#texts/format.ts';
import { type Language, languageNames, languages, useLanguage } from '#texts/language.ts';
import { useTabletTexts } from '#texts/tablet/use-tablet-texts.ts';
import { useTexts } from '#texts/use-texts.ts';
import { Action } from '#ui/action.tsx';
import { NavLink } from '#ui/nav-link.tsx';
import { type Sending, sendingWords } from './sending-line.tsx';
import './tablet-page.css';

export type Persistence = 'persistent' | 'best-effort' | 'unknown';
export type FileKind = 'xlsx' | 'csv';

type Props = {
  enrolment: Enrolment;
  infoPoint: string;
  sending: Sending;
  today: Day;
  persistence: Persistence;
  months: readonly string[];
  version: string;
  onInfoPoint: (id: string) => void;
  onLanguage: (language: Language) => void;
  onPersist: () => void;
  onSend: () => Promise<void>;
  onTryAgain: () => Promise<void>;
  onDownload: (month: string, kind: FileKind) => Promise<boolean>;
  onFollow: (href: string) => void;
  /** What else there is to know of its memory. */
  children: ReactNode;
};

export function TabletPage(props: Props) {
  const { enrolment, infoPoint, sending, persistence, version, onInfoPoint, onLanguage, onPersist, onFollow } = props;
  const { tablet: say } = useTabletTexts();
  const { nav, today: visits } = useTexts();
  const { links } = useAboutTexts();
  const language = useLanguage();
  return (
    <div className="bb-page">
      <h1>{say.heading}</h1>
      <p>{say.of(enrolment.tablet.name, enrolment.organisation.name)}</p>

      <SendingPart sending={sending} today={props.today} onSend={props.onSend} onTryAgain={props.onTryAgain} />

      <section>
        <h2>{say.storage}</h2>
        <p>{say.storageState[persistence]}</p>
        {persistence === 'best-effort' && <Action onAct={onPersist}>{say.askPersistence}</Action>}
      </section>

      {props.children}

      <ExportPart months={props.months} onDownload={props.onDownload} />

      {enrolment.infoPoints.length > 1 && (
        <section>
          <h2>{say.infoPoint}</h2>
          <div className="bb-actions">
            {enrolment.infoPoints.map(({ id, name }) => (
              <Action key={id} isPressed={id === infoPoint} onAct={() => onInfoPoint(id)}>
                {name}
              </Action>
            ))}
          </div>
        </section>
      )}

      <section>
        <h2>{say.language}</h2>
        <div className="bb-actions">
          {languages.map((one) => (
            <Action key={one} isPressed={one === language} onAct={() => onLanguage(one)}>
              <span lang={one}>{languageNames[one]}</span>
            </Action>
          ))}
        </div>
      </section>

      <section>
        <h2>{say.practice}</h2>
        <p>{say.practiceHint}</p>
        <NavLink href="/oefenen" className="bb-page__link" onFollow={onFollow}>
          {visits.practise}
        </NavLink>
      </section>

      <section>
        <h2>{links.heading}</h2>
        <div className="bb-actions">
          <NavLink href="/bezoeken" className="bb-page__link" onFollow={onFollow}>
            {visits.earlier}
          </NavLink>
          <NavLink href="/wat-leg-je-vast" className="bb-page__link" onFollow={onFollow}>
            {links.recorded}
          </NavLink>
          <NavLink href="/overdragen" className="bb-page__link" onFollow={onFollow}>
            {say.handOver}
          </NavLink>
          <NavLink href="/wat-verlaat-deze-tablet" className="bb-page__link" onFollow={onFollow}>
            {links.leaves}
          </NavLink>
        </div>
      </section>

      <p className="bb-page__foot">
        <span className="bb-hint">{say.version(version)}</span>
        <NavLink href="/kantoor" className="bb-page__link" onFollow={onFollow}>
          {nav.office}
        </NavLink>
      </p>
    </div>
  );
}

function SendingPart({
  sending,
  today,
  onSend,
  onTryAgain,
}: Pick<Props, 'sending' | 'today' | 'onSend' | 'onTryAgain'>) {
  const say = useTexts().sending;
  const { refusal } = useTabletTexts();
  const [isBusy, setIsBusy] = useState(false);

  async function busyWith(step: () => Promise<void>) {
    setIsBusy(true);
    await step();
    setIsBusy(false);
  }

  return (
    <section>
      <h2>{say.label}</h2>
      <p>{sendingWords(sending, today, say)}</p>
      {sending.refused.map(({ infoPoint, month, reason }) => (
        <div key={`${infoPoint}/${month}`} role="alert" className="bb-fault">
          <p>
            <strong>{say.refused(month)}</strong> {refusal.reasons[reason] ?? refusal.otherReason}{' '}
            {refusal.callCoordinator}
          </p>
          <Action isBusy={isBusy} onAct={() => void busyWith(onTryAgain)}>
            {refusal.tryAgain}
          </Action>
        </div>
      ))}
      <Action isBusy={isBusy} onAct={() => void busyWith(onSend)}>
        {isBusy ? refusal.busy : refusal.sendNow}
      </Action>
    </section>
  );
}

function ExportPart({ months, onDownload }: Pick<Props, 'months' | 'onDownload'>) {
  const say = useTabletTexts().tablet;
  const language = useLanguage();
  const [hasFailed, setHasFailed] = useState(false);

  async function download(month: string, kind: FileKind) {
    setHasFailed(!(await onDownload(month, kind)));
  }

  return (
    <section>
      <h2>{say.export}</h2>
      <p>{months.length > 0 ? say.exportHint : say.noMonths}</p>
      {hasFailed && <p role="alert">{say.notDownloaded}</p>}
      <ul className="bb-months">
        {months.map((month) => {
          const name = formatMonth(month, language);
          return (
            <li key={month}>
              <span>{name}</span>
              <Action spoken={`${say.xlsx}: ${name}`} onAct={() => void download(month, 'xlsx')}>
                {say.xlsx}
              </Action>
              <Action spoken={`${say.csv}: ${name}`} onAct={() => void download(month, 'csv')}>
                {say.csv}
              </Action>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
