/** Where each of our choices goes in the form, part by part: changed here, kept as a next version. */
import { Heading } from '@nl-design-system-candidate/heading-react';
import { useState } from 'react';
import type { Catalogue } from '#domain/catalogue.ts';
import { slugOf } from '#domain/lists/catalogue-changes.ts';
import { type FormPart, placedIn, type TransferMapping, withOption } from '#domain/transfer/mapping.ts';
import { useHub } from '#office/session.ts';
import { useOfficeTexts } from '#texts/use-office-texts.ts';
import { Action } from '#ui/action.tsx';
import { Notice } from '#ui/notice.tsx';
import { type KeptMapping, keptMappingSchema, transferMappingPath } from '#wire/transfer.ts';
import { PartPlaces } from './part-places.tsx';

type Props = { kept: KeptMapping; catalogue: Catalogue; onMapped: () => void };

export function MappingForm({ kept, catalogue, onMapped }: Props) {
  const { transfer } = useOfficeTexts();
  const say = transfer.mapping;
  const ask = useHub();
  const [draft, setDraft] = useState<TransferMapping>();
  const [fault, setFault] = useState<string>();
  const mapping = draft ?? kept.mapping;

  async function save() {
    const body = { buildsOn: kept.version, mapping };
    const answer = await ask(transferMappingPath, keptMappingSchema, { method: 'POST', body });
    if (answer.kind === 'answer') {
      setDraft(undefined);
      setFault(undefined);
      onMapped();
    } else setFault(answer.kind === 'problem' && answer.problem.status === 409 ? say.overtaken : say.notSaved);
  }
  const add = (part: FormPart, name: string) => {
    const id = freeId(part, slugOf(name, 50) || 'keuze');
    setDraft(withOption(mapping, part.id, { id, nl: name, en: name }));
  };

  return (
    <section className="bb-section">
      <Heading level={2}>{say.heading}</Heading>
      <p className="nl-paragraph">
        {say.why} {say.version(kept.version)}
      </p>
      {mapping.parts.map((part) => (
        <PartPlaces
          key={part.id}
          part={part}
          mapping={mapping}
          catalogue={catalogue}
          onPlace={(id, option) => setDraft(placedIn(mapping, part, id, option))}
          onAdd={(name) => add(part, name)}
        />
      ))}
      {draft && (
        <div className="bb-actions">
          <Action purpose="primary" onAct={save}>
            {say.save}
          </Action>
          <Action onAct={() => setDraft(undefined)}>{say.undo}</Action>
        </div>
      )}
      {fault && <Notice kind="fault">{fault}</Notice>}
    </section>
  );
}

function freeId({ options }: FormPart, wish: string): string {
  let id = wish;
  for (let at = 2; options.some((option) => option.id === id); at += 1) id = `${wish}-${at}`;
  return id;
}
