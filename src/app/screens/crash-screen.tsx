/** The one place for a broken promise in our own code on the tablet: it says what is still true and offers a way on. */
import { Component, type ReactNode } from 'react';
import { noteFault } from '#app/storage/note-fault.ts';
import { useTexts } from '#texts/use-texts.ts';
import { Action } from '#ui/action.tsx';

type Props = { children: ReactNode };
type State = { error: Error | null };

// React knows no other form for this than a class.
export class CrashScreen extends Component<Props, State> {
  override state: State = { error: null };

  static getDerivedStateFromError(error: Error): State {
    return { error };
  }

  override componentDidCatch(error: Error) {
    noteFault('screen', error);
  }

  override render() {
    return this.state.error ? <Crash error={this.state.error} /> : this.props.children;
  }
}

function Crash({ error }: { error: Error }) {
  const say = useTexts().crash;
  return (
    <main className="bb-page bb-frame__main">
      <h1>{say.heading}</h1>
      <p role="alert">{say.body}</p>
      <Action purpose="primary" onAct={() => location.reload()}>
        {say.reload}
      </Action>
      <details>
        <summary>{say.details}</summary>
        <p>{error.message}</p>
      </details>
    </main>
  );
}
