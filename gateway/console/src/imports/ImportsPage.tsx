import { useRef, useState, type DragEvent } from 'react';
import { useFormats, useLabels } from '../i18n/language';
import { importsLabels } from './labels';
import { ImportForm } from './ImportForm';
import { ImportProgress } from './ImportProgress';
import { preview, type Preview } from './mapping';

const LOOKED_AT = 65_536;

interface Chosen {
  readonly file: File;
  readonly shown: Preview;
}

/** Takes a file, asks what its columns are, and follows the import. */
export default function ImportsPage() {
  const t = useLabels(importsLabels);
  const formats = useFormats();
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [operation, setOperation] = useState('');
  const take = async (file: File | undefined) => {
    if (!file) return;
    const beginning = new Uint8Array(await file.slice(0, LOOKED_AT).arrayBuffer());
    setChosen({ file, shown: preview(beginning) });
    setOperation('');
  };
  const again = () => {
    setChosen(null);
    setOperation('');
  };
  return (
    <>
      <div className="page-head">
        <h1>{t.title}</h1>
      </div>
      {!operation && <DropZone onFile={(file) => void take(file)} />}
      {chosen && !operation && (
        <section className="card">
          <p>
            <strong>{chosen.file.name}</strong> <span className="muted">{formats.bytes(chosen.file.size)}</span>
          </p>
          <ImportForm key={`${chosen.file.name}${chosen.file.lastModified}`} file={chosen.file} shown={chosen.shown} onStarted={setOperation} />
        </section>
      )}
      {operation && <ImportProgress id={operation} name={chosen?.file.name ?? ''} onAgain={again} />}
    </>
  );
}

function DropZone({ onFile }: { onFile: (file: File | undefined) => void }) {
  const t = useLabels(importsLabels);
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const drag = (inside: boolean) => (event: DragEvent) => {
    event.preventDefault();
    setOver(inside);
  };
  return (
    <div
      className={over ? 'drop over' : 'drop'}
      onDragOver={drag(true)}
      onDragLeave={drag(false)}
      onDrop={(event) => {
        drag(false)(event);
        onFile(event.dataTransfer.files[0]);
      }}
    >
      <p>{t.drop}</p>
      <button type="button" onClick={() => input.current?.click()}>
        {t.choose}
      </button>
      <input
        ref={input}
        type="file"
        className="hidden"
        tabIndex={-1}
        aria-label={t.choose}
        accept=".csv,.tsv,.txt,.ndjson,.jsonl,.gz,text/csv,application/x-ndjson"
        onChange={(event) => {
          onFile(event.target.files?.[0]);
          event.target.value = '';
        }}
      />
    </div>
  );
}
