/** The little that is asked of any browser: be opened on a profile, run a piece of script in its page, and die. */
export type RemotePage = {
  go: (address: string) => Promise<void>;
  /** `script` travels as text: it may use what the page has and what it is given, and nothing else. */
  run: <Given, Answer>(script: (given: Given) => Promise<Answer>, given: Given) => Promise<Answer>;
  /** No goodbye: every process of the browser is gone between two instructions. */
  kill: () => Promise<void>;
};

export type RemoteBrowser = {
  name: string;
  /** The program, or nothing where this browser is not installed. */
  program: () => Promise<string | undefined>;
  open: (profile: string) => Promise<RemotePage>;
};

/** As one expression; what runs these tests gives inner functions a name with a helper that a page does not have. */
export function asExpression<Given, Answer>(script: (given: Given) => Promise<Answer>, given: Given): string {
  return `(() => { const __name = (it) => it; return (${script})(${JSON.stringify(given) ?? 'undefined'}); })()`;
}
