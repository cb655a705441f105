import { useLabels } from '../i18n/language';
import { Dialog } from '../ui/Dialog';
import { Problem } from '../ui/States';
import { actLabels } from './labels';
import type { Act } from './useAct';

/** Asks before something is done that others feel. */
export function Confirm({
  title,
  says,
  yes,
  danger,
  act,
  onYes,
  onClose,
}: {
  title: string;
  says: string;
  yes: string;
  danger?: boolean;
  act: Act;
  onYes: () => void;
  onClose: () => void;
}) {
  const t = useLabels(actLabels);
  return (
    <Dialog title={title} onClose={onClose}>
      <div className="stack">
        <p>{says}</p>
        {act.problem && <Problem problem={act.problem} />}
        <div className="row end">
          <button type="button" onClick={onClose}>
            {t.cancel}
          </button>
          <button type="button" className={danger ? 'danger' : 'primary'} disabled={act.busy} onClick={onYes}>
            {yes}
          </button>
        </div>
      </div>
    </Dialog>
  );
}
