/** Signing in and out at the hub. The session is a cookie that no script can read, so only how it went comes back. */
import { startAuthentication } from '@simplewebauthn/browser';
import { askHub, type HubAnswer } from '#wire/ask-hub.ts';
import {
  passkeyOptionsSchema,
  passkeyQuestionsPath,
  passkeySignInPath,
  providerSignInAnswerSchema,
  providerSignInPath,
  secondStepPath,
  signInAnswerSchema,
  signInPath,
  signOutAnswerSchema,
  signOutPath,
} from '#wire/sign-in.ts';

export type SignInFault = 'wrong' | 'too-many' | 'no-answer';
export type SignInResult = SignInFault | 'second-step' | 'over' | undefined;

const overType = 'urn:balieboek:probleem:tweede-stap-voorbij';

/** Nothing when it worked. */
export async function signIn(body: { email: string; password: string }): Promise<SignInResult> {
  return resultOf(await askHub(signInPath, signInAnswerSchema, { method: 'POST', body }));
}

export async function takeSecondStep(body: { code: string } | { recoveryCode: string }): Promise<SignInResult> {
  return resultOf(await askHub(secondStepPath, signInAnswerSchema, { method: 'POST', body }));
}

export async function signInWithPasskey(): Promise<SignInResult> {
  const asked = await askHub(passkeyQuestionsPath, passkeyOptionsSchema, { method: 'POST', body: {} });
  if (asked.kind !== 'answer') return resultOf(asked);
  try {
    const response = await startAuthentication({ optionsJSON: asked.value.options as never });
    return resultOf(await askHub(passkeySignInPath, signInAnswerSchema, { method: 'POST', body: { response } }));
  } catch {
    return 'wrong'; // turned away, or called off by whoever sits there
  }
}

/** Leaves this page for the provider's; comes back only when that could not be. */
export async function goToProvider(provider: string, invitation?: string): Promise<SignInFault> {
  const body = { provider, ...(invitation !== undefined && { invitation }) };
  const answer = await askHub(providerSignInPath, providerSignInAnswerSchema, { method: 'POST', body });
  if (answer.kind === 'answer') window.location.assign(answer.value.address);
  return answer.kind === 'problem' && answer.problem.status === 429 ? 'too-many' : 'no-answer';
}

/** Also true when there was nothing left to sign out of. */
export async function signOut(): Promise<boolean> {
  const answer = await askHub(signOutPath, signOutAnswerSchema, { method: 'POST', body: {} });
  return answer.kind === 'answer' || (answer.kind === 'problem' && answer.problem.status === 401);
}

function resultOf(answer: HubAnswer<{ state?: string }>): SignInResult {
  if (answer.kind === 'answer') return answer.value.state === 'second-step' ? 'second-step' : undefined;
  if (answer.kind === 'no-answer') return 'no-answer';
  if (answer.problem.status === 429) return 'too-many';
  if (answer.problem.type === overType) return 'over';
  return answer.problem.status < 500 ? 'wrong' : 'no-answer';
}
