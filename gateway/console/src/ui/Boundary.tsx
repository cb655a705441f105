import { Component, type ReactNode } from 'react';
import { useLabels } from '../i18n/language';
import { appLabels } from '../app/labels';

/** Keeps a page that broke from taking the rest with it. */
export class Boundary extends Component<{ children: ReactNode }, { failure: Error | null }> {
  override state: { failure: Error | null } = { failure: null };

  static getDerivedStateFromError(failure: Error) {
    return { failure };
  }

  override render() {
    return this.state.failure ? <Broken message={this.state.failure.message} /> : this.props.children;
  }
}

function Broken({ message }: { message: string }) {
  const t = useLabels(appLabels);
  return (
    <div className="problem" role="alert">
      <p className="state-title">{t.broken}</p>
      <p>{t.brokenHint}</p>
      <p>
        <code lang="en">{message}</code>
      </p>
      <button type="button" onClick={() => location.reload()}>
        {t.again}
      </button>
    </div>
  );
}
