// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { type EnrolFault, EnrolForm } from '#desk/enrol-form.tsx';
import { type Language, LanguageContext } from '#texts/language.ts';

afterEach(cleanup);

const used = {
  type: 'urn:balieboek:probleem:koppelcode',
  title: 'Deze koppelcode werkt niet',
  detail: 'Vraag de coördinator om een nieuwe code.',
};

async function faultIn(language: Language, fault: EnrolFault): Promise<string | null> {
  render(
    <LanguageContext value={language}>
      <EnrolForm code="ABCD-EFGH" onEnrol={async () => fault} onFollow={() => undefined} />
    </LanguageContext>,
  );
  const field = screen.getByRole('textbox');
  await userEvent.click(screen.getAllByRole('button')[0] as HTMLElement);
  const described = field.getAttribute('aria-describedby')?.split(' ') ?? [];
  return described.map((id) => document.getElementById(id)?.textContent).join(' ');
}

test('a code that does not work is told in the language of the tablet', async () => {
  expect(await faultIn('nl', { problem: used })).toContain('Vraag de coördinator om een nieuwe code.');
  cleanup();
  const inEnglish = await faultIn('en', { problem: used });
  expect(inEnglish).toContain('This code does not work.');
  expect(inEnglish).not.toContain('coördinator');
});

test('the code that was typed stays there, whatever went wrong', async () => {
  await faultIn('nl', 'no-answer');

  expect(screen.getByRole<HTMLInputElement>('textbox').value).toBe('ABCD-EFGH');
});
