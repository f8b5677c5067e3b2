/** Signing in without a password: with a passkey, or at the organisation's own provider. Shown only where the hub offers it. */
import { useState } from 'react';
import { useOfficeTexts } from '#texts/use-office-texts.ts';
import { Action } from '#ui/action.tsx';
import { Notice } from '#ui/notice.tsx';
import { useAnswer } from '#ui/use-answer.ts';
import { askHub } from '#wire/ask-hub.ts';
import { waysInPath, waysInSchema } from '#wire/sign-in.ts';
import { goToProvider, type SignInResult, signInWithPasskey } from './sign-in-at-hub.ts';

/** `invitation`: for somebody who has no account yet, and for whom a passkey cannot be. */
type Props = { onSignedIn: () => void; invitation?: string };

export function OtherWays({ onSignedIn, invitation }: Props) {
  const texts = useOfficeTexts();
  const say = texts.secondStep;
  const { answer } = useAnswer(waysInPath, readWays);
  const [result, setResult] = useState<SignInResult>();
  const back = faultIn(window.location.hash, say.providerFault);
  if (answer?.kind !== 'answer') return back ? <Notice kind="fault">{back}</Notice> : null;
  const { passkeys, providers } = answer.value;
  const offersPasskey = passkeys && invitation === undefined && 'PublicKeyCredential' in window;
  if (!offersPasskey && providers.length === 0) return null;
  const words = { 'too-many': texts.signIn.tooMany, 'no-answer': texts.noAnswer };

  async function withPasskey() {
    const found = await signInWithPasskey();
    setResult(found);
    if (!found) onSignedIn();
  }

  const fault = result && (result in words ? words[result as keyof typeof words] : say.passkeyFailed);
  return (
    <section className="bb-section" aria-label={say.or}>
      {(fault ?? back) && <Notice kind="fault">{fault ?? back}</Notice>}
      <div className="bb-actions">
        {offersPasskey && <Action onAct={withPasskey}>{say.passkey}</Action>}
        {providers.map(({ id, name }) => (
          <Action key={id} onAct={async () => setResult(await goToProvider(id, invitation))}>
            {say.provider(name)}
          </Action>
        ))}
      </div>
    </section>
  );
}

/** What the hub put behind the # when a provider sent the browser back without letting it in. */
function faultIn<T extends Record<string, string>>(hash: string, words: T): string | undefined {
  const name = hash.slice(1);
  return Object.hasOwn(words, name) ? words[name] : undefined;
}

function readWays() {
  return askHub(waysInPath, waysInSchema);
}
