/** The frame of every page of the office, with or without a menu. */
import type { ReactNode } from 'react';
import { useOtherLanguage } from '#texts/language.ts';
import { useOfficeTexts } from '#texts/use-office-texts.ts';
import { Page } from '#ui/page.tsx';
import './office-page.css';

type Props = { of?: string | undefined; menu?: ReactNode; aside?: ReactNode; children: ReactNode };

export function OfficePage({ of, menu, aside, children }: Props) {
  const say = useOfficeTexts();
  return (
    <Page skip={say.skip} name={say.appName} of={of} other={useOtherLanguage()} menu={menu} aside={aside}>
      {children}
    </Page>
  );
}
