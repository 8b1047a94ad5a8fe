import { useLayoutEffect, useRef, useState } from 'react';
import { paperTemplateText } from '../../text/paperTemplateText.ts';
import type { FieldCompletion } from './useFieldCompletion.ts';

export const COMPLETION_LIST_ID = 'template-completion';
const HEIGHT = 240;
const WIDTH = 380;
const GAP = 4;

/** The names that are offered, below the line that is written, or above it where the window ends. */
export function FieldCompletionList({ list, text }: { list: FieldCompletion; text: string }) {
  const { options, active, at, pick } = list;
  const own = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState<Place>({ left: 0, top: 0 });
  const shown = options.length > 0;
  useLayoutEffect(() => {
    if (shown) setPlace(placeFor(text, at));
  }, [shown, text, at]);
  useLayoutEffect(() => {
    own.current?.children[active]?.scrollIntoView?.({ block: 'nearest' });
  }, [active]);
  if (!shown) return null;
  return (
    <div
      ref={own}
      id={COMPLETION_LIST_ID}
      role="listbox"
      aria-label={paperTemplateText.editor.completions}
      className="template-completion"
      style={{ ...place, width: WIDTH, maxHeight: HEIGHT }}
    >
      {options.map(({ name, sample }, index) => (
        <div
          key={name}
          id={optionId(index)}
          role="option"
          tabIndex={-1}
          aria-selected={index === active}
          className={index === active ? 'template-completion-active' : undefined}
          // The text area must not lose the cursor.
          onMouseDown={(event) => {
            event.preventDefault();
            pick(name);
          }}
        >
          <span className="template-tag">{name}</span>
          <span className="ad-faint">{sample}</span>
        </div>
      ))}
    </div>
  );
}

export function optionId(index: number): string {
  return `${COMPLETION_LIST_ID}-${index}`;
}

type Place = { left: number } & ({ top: number } | { bottom: number });

/** Measured on the coloured lines, which lie letter for letter below the text area. */
function placeFor(text: string, at: number): Place {
  const before = text.slice(0, at).split('\n');
  const line = document.getElementById(`template-line-${before.length}`);
  const rect = line && rectOf(line, before.at(-1)?.length ?? 0);
  if (!rect) return { left: 0, top: 0 };
  const left = Math.min(rect.left, window.innerWidth - WIDTH - 8);
  const hasRoomBelow = rect.bottom + GAP + HEIGHT <= window.innerHeight;
  return hasRoomBelow
    ? { left, top: rect.bottom + GAP }
    : { left, bottom: window.innerHeight - rect.top + GAP };
}

function rectOf(line: Element, column: number): DOMRect {
  const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
  let left = column;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const length = node.textContent?.length ?? 0;
    if (left < length) {
      const range = document.createRange();
      range.setStart(node, left);
      range.setEnd(node, left + 1);
      return range.getBoundingClientRect();
    }
    left -= length;
  }
  return line.getBoundingClientRect();
}
