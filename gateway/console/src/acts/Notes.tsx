/** Something wrong or remarkable about what was fitted. */
export interface Note {
  readonly code: string;
  readonly detail: string;
  readonly fatal: boolean;
}

/** What is wrong or remarkable, as the API says it. */
export function Notes({ notes }: { notes: readonly Note[] }) {
  if (notes.length === 0) return null;
  return (
    <ul className="bare stack" lang="en">
      {notes.map((note, place) => (
        <li key={place}>
          <span className={note.fatal ? 'tag bad' : 'tag warn'}>{note.code}</span> <span className="small">{note.detail}</span>
        </li>
      ))}
    </ul>
  );
}
