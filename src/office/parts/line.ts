/** The rule for one line of text: something must stand in it, and not more than fits. */
import { useOfficeTexts } from '#texts/use-office-texts.ts';

export function useLine() {
  const say = useOfficeTexts().account;
  return (longest: number) => ({
    setValueAs: (typed: string) => typed.trim(),
    validate: (typed: string) =>
      typed.trim() === '' ? say.missing : typed.trim().length <= longest || say.tooLong(longest),
  });
}
