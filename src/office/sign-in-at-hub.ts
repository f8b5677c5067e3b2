/** Signing in and out at the hub. Its account keeper has answers of its own, so the status alone is read here. */
import { signInAnswerSchema, signInPath, signOutAnswerSchema, signOutPath } from '#wire/accounts.ts';
import { askHub } from '#wire/ask-hub.ts';

export type SignInFault = 'wrong' | 'too-many' | 'no-answer';

/** Nothing when it worked: the session is a cookie that no script can read. */
export async function signIn(body: { email: string; password: string }): Promise<SignInFault | undefined> {
  try {
    const response = await fetch(signInPath, {
      method: 'POST',
      headers: { accept: 'application/json', 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (response.status === 429) return 'too-many';
    if (response.status >= 400 && response.status < 500) return 'wrong';
    return signInAnswerSchema.safeParse(await response.json()).success ? undefined : 'no-answer';
  } catch {
    return 'no-answer'; // the form keeps what was typed and says what to do
  }
}

export async function signOut(): Promise<boolean> {
  const answer = await askHub(signOutPath, signOutAnswerSchema, { method: 'POST', body: {} });
  return answer.kind === 'answer';
}
