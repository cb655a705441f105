import { useId, useRef, useState, type KeyboardEvent } from 'react';
import { useLabels, useSpeech } from '../i18n/language';
import type { ControlProps } from '../ui/Field';
import { complete, completions, type Completion, type Vocabulary } from './completion';
import { segmentLabels } from './labels';
import './segments.css';

/** A text area that says what can stand at the caret. Arrow keys choose, Enter and Tab take, Escape closes. */
export function ExpressionEditor({
  control,
  value,
  vocabulary,
  onChange,
}: {
  control: ControlProps;
  value: string;
  vocabulary: Vocabulary;
  onChange: (value: string) => void;
}) {
  const t = useLabels(segmentLabels);
  const { language } = useSpeech();
  const list = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const [caret, setCaret] = useState<number | null>(null);
  const [active, setActive] = useState(0);
  const offered = caret === null ? [] : completions(value, caret, vocabulary);
  const chosen = offered[Math.min(active, offered.length - 1)];

  const look = (at: number | null) => {
    setCaret(at);
    setActive(0);
  };
  const take = (one: Completion) => {
    const done = complete(value, one);
    onChange(done.text);
    look(null);
    requestAnimationFrame(() => {
      area.current?.focus();
      area.current?.setSelectionRange(done.caret, done.caret);
    });
  };
  const press = (event: KeyboardEvent) => {
    if (!chosen || event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown') setActive((active + 1) % offered.length);
    else if (event.key === 'ArrowUp') setActive((active + offered.length - 1) % offered.length);
    else if (event.key === 'Enter' || (event.key === 'Tab' && !event.shiftKey)) take(chosen);
    else if (event.key === 'Escape') look(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div className="expression">
      <textarea
        {...control}
        ref={area}
        rows={4}
        lang="en"
        spellCheck={false}
        autoComplete="off"
        autoCapitalize="off"
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={offered.length > 0}
        aria-controls={list}
        aria-activedescendant={chosen ? `${list}-${offered.indexOf(chosen)}` : undefined}
        value={value}
        onChange={(event) => {
          onChange(event.target.value);
          look(event.target.selectionStart);
        }}
        onKeyDown={press}
        onBlur={() => look(null)}
        onClick={() => look(null)}
      />
      <ul role="listbox" id={list} aria-label={t.suggestions} hidden={offered.length === 0}>
        {offered.map((one, place) => (
          <li
            key={one.text}
            id={`${list}-${place}`}
            role="option"
            aria-selected={one === chosen}
            onMouseDown={(event) => {
              event.preventDefault();
              take(one);
            }}
          >
            <code>{one.text}</code>
            <span className="muted small">
              {(language === 'zh' ? one.field?.display_name_zh : one.field?.display_name_en) ?? ''} · {one.type}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
