import { type KeyboardEvent, type RefObject, useState } from 'react';
import type { PaperField } from '../../../domain/paperTemplates/paperTemplate.ts';
import {
  type Completion,
  completedText,
  completionsFor,
  type OpenName,
  openName,
} from './fieldCompletion.ts';
import { replaceInArea } from './replaceInArea.ts';

export interface FieldCompletion {
  /** What may be meant; empty = nothing is offered. */
  options: readonly Completion[];
  active: number;
  /** Where the name begins, as an index of the text. */
  at: number;
  pick: (name: string) => void;
  /** To be told of each change of text or cursor, by typing. */
  look: () => void;
  close: () => void;
  /** @returns whether the key was meant for the list */
  press: (event: KeyboardEvent) => boolean;
}

/** Offers names of fields while one is written: ↑↓ choose, Enter or Tab takes, Esc leaves. */
export function useFieldCompletion(
  area: RefObject<HTMLTextAreaElement | null>,
  fields: readonly PaperField[],
  onChange: (text: string) => void,
): FieldCompletion {
  const [open, setOpen] = useState<OpenName | null>(null);
  const [active, setActive] = useState(0);
  const options = open ? completionsFor(fields, open) : [];
  const close = () => setOpen(null);
  const look = () => {
    const node = area.current;
    const isPoint = node && node.selectionStart === node.selectionEnd;
    setOpen(isPoint ? openName(node.value, node.selectionStart) : null);
    setActive(0);
  };
  const pick = (name: string) => {
    const node = area.current;
    if (!node || !open) return;
    replaceInArea(node, open, completedText(node.value, open, name), onChange);
    close();
  };
  const press = (event: KeyboardEvent): boolean => {
    // Keys of an input method choose characters, not fields.
    if (options.length === 0 || event.nativeEvent.isComposing) return false;
    const chosen = options[active];
    if (event.key === 'ArrowDown') setActive((active + 1) % options.length);
    else if (event.key === 'ArrowUp') setActive((active + options.length - 1) % options.length);
    else if (event.key === 'Escape') close();
    else if ((event.key === 'Enter' || event.key === 'Tab') && chosen) pick(chosen.name);
    else return false;
    event.preventDefault();
    event.stopPropagation();
    return true;
  };
  return { options, active, at: open?.from ?? 0, pick, look, close, press };
}
