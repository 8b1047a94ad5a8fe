import { useEffect, useRef, useState } from 'react';

export interface TypedText {
  text: string;
  type(text: string): void;
  /** On blur: what was understood stands in its usual form. */
  settle(): void;
  isUnreadable: boolean;
}

/**
 * The words of a field whose value is not text. The value follows every key that can be read; the words stay as they
 * are typed until the field is left.
 */
export function useTypedText<Value>(options: {
  value: Value | null;
  format(value: Value): string;
  parse(text: string): Value | null;
  onChange(value: Value | null): void;
}): TypedText {
  const { value, format, parse, onChange } = options;
  const shown = value === null ? '' : format(value);
  const [text, setText] = useState(shown);
  const known = useRef(shown);
  useEffect(() => {
    if (known.current === shown) return;
    known.current = shown;
    setText(shown);
  }, [shown]);
  return {
    text,
    type(typed) {
      setText(typed);
      const next = typed.trim() === '' ? null : parse(typed);
      if (next === null && typed.trim() !== '') return;
      known.current = next === null ? '' : format(next);
      onChange(next);
    },
    settle() {
      const read = text.trim() === '' ? null : parse(text);
      if (read !== null) setText(format(read));
    },
    isUnreadable: text.trim() !== '' && parse(text) === null,
  };
}
