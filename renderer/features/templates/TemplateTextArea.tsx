import { memo, type ReactNode, type RefObject } from 'react';
import type { PaperField } from '../../../domain/paperTemplates/paperTemplate.ts';
import { paperTemplateText } from '../../text/paperTemplateText.ts';
import { COMPLETION_LIST_ID, FieldCompletionList, optionId } from './FieldCompletionList.tsx';
import { useFieldCompletion } from './useFieldCompletion.ts';

const TOKENS = /(\{\{.*?(?:\}\}|$)|\{%.*?(?:%\}|$))/;

/**
 * Plain text with line numbers and colours: the coloured lines lie under a text area of the same size, whose own
 * letters are invisible. Both wrap alike, so the letters must have one width in either (no bold).
 */
export function TemplateTextArea(props: {
  area: RefObject<HTMLTextAreaElement | null>;
  text: string;
  /** Lines of the template that are folded away above. */
  linesAbove: number;
  onChange: (text: string) => void;
  faultyLines: readonly number[];
  fields: readonly PaperField[];
}) {
  const { area, text, linesAbove, onChange, faultyLines, fields } = props;
  const completion = useFieldCompletion(area, fields, onChange);
  const isOffering = completion.options.length > 0;
  return (
    <div className="template-code" onScroll={completion.close}>
      <div className="template-code-inner">
        <ol className="template-code-lines" aria-hidden>
          {text.split('\n').map((line, index) => (
            <Line
              // biome-ignore lint/suspicious/noArrayIndexKey: a line is its number
              key={index}
              number={linesAbove + index + 1}
              text={line}
              faulty={faultyLines.includes(linesAbove + index + 1)}
            />
          ))}
        </ol>
        <textarea
          ref={area}
          className="template-code-input"
          aria-label={paperTemplateText.editor.label}
          spellCheck={false}
          value={text}
          aria-autocomplete="list"
          {...(isOffering
            ? {
                'aria-controls': COMPLETION_LIST_ID,
                'aria-activedescendant': optionId(completion.active),
              }
            : {})}
          onChange={(event) => {
            onChange(event.target.value);
            completion.look();
          }}
          onKeyDown={completion.press}
          onClick={completion.close}
          onBlur={completion.close}
        />
      </div>
      <FieldCompletionList list={completion} text={text} />
    </div>
  );
}

const Line = memo(function Line(props: { number: number; text: string; faulty: boolean }) {
  const { number, text, faulty } = props;
  return (
    <li
      id={`template-line-${number}`}
      data-line={number}
      className={faulty ? 'template-code-faulty' : undefined}
    >
      {/^#{1,3} /.test(text) ? <span className="template-code-heading">{text}</span> : parts(text)}
      {'\n'}
    </li>
  );
});

function parts(text: string): ReactNode[] {
  return text.split(TOKENS).map((part, index) => {
    if (!part.startsWith('{{') && !part.startsWith('{%')) return part;
    const kind = part.startsWith('{{') ? 'template-code-field' : 'template-code-tag';
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: a part is its place in the line
      <span key={index} className={kind}>
        {part}
      </span>
    );
  });
}
