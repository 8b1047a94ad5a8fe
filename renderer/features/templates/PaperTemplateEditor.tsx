import { Button } from 'antd';
import { useRef, useState } from 'react';
import type { CaseId } from '../../../domain/ids.ts';
import type { PaperTemplateDetail } from '../../../domain/paperTemplates/paperTemplate.ts';
import { paperTemplateText } from '../../text/paperTemplateText.ts';
import { PaperFieldPicker } from './PaperFieldPicker.tsx';
import { PaperTemplatePreview } from './PaperTemplatePreview.tsx';
import { replaceInArea } from './replaceInArea.ts';
import { TemplateTextArea } from './TemplateTextArea.tsx';
import { useTemplatePreview } from './useTemplatePreview.ts';

const words = paperTemplateText.editor;

/** The text on the left, the paper it makes on the right. */
export function PaperTemplateEditor(props: {
  detail: PaperTemplateDetail;
  text: string;
  onChange: (text: string) => void;
}) {
  const { detail, text, onChange } = props;
  const area = useRef<HTMLTextAreaElement>(null);
  const [picking, setPicking] = useState(false);
  const [caseId, setCaseId] = useState<CaseId | null>(null);
  const [showsHead, setShowsHead] = useState(false);
  const head = showsHead ? '' : headOf(text);
  const body = text.slice(head.length);
  const above = head.split('\n').length - 1;
  // A whole template that is pasted in brings its own.
  const changeBody = (next: string) => onChange(headOf(next) === '' ? `${head}${next}` : next);
  const preview = useTemplatePreview(detail.row.kind, text, caseId);
  const insert = (piece: string) => {
    const node = area.current;
    if (!node) return;
    const { selectionStart: from, selectionEnd: to } = node;
    replaceInArea(node, { from, to }, piece, changeBody);
  };
  const goToLine = (line: number) => {
    const node = area.current;
    if (!node) return;
    if (line <= above) {
      setShowsHead(true);
      return;
    }
    const lines = body.split('\n');
    const at = line - above;
    const from = lines.slice(0, at - 1).reduce((sum, { length }) => sum + length + 1, 0);
    node.focus();
    node.setSelectionRange(from, from + (lines[at - 1]?.length ?? 0));
    document.getElementById(`template-line-${line}`)?.scrollIntoView({ block: 'center' });
  };
  return (
    <div className="paper-template-editor">
      <div className="paper-template-side">
        <div className="paper-template-bar">
          <span className="ad-soft">{words.label}</span>
          <span className="ad-faint">{words.completionHelp}</span>
          {headOf(text) === '' ? null : (
            <Button size="small" aria-expanded={showsHead} onClick={() => setShowsHead(!showsHead)}>
              {showsHead ? words.hideHead : words.showHead}
            </Button>
          )}
          <Button size="small" aria-expanded={picking} onClick={() => setPicking(!picking)}>
            {words.fields}
          </Button>
        </div>
        {picking ? (
          <PaperFieldPicker
            fields={detail.fields}
            onInsert={insert}
            onClose={() => setPicking(false)}
          />
        ) : null}
        <TemplateTextArea
          area={area}
          text={body}
          linesAbove={above}
          onChange={changeBody}
          fields={detail.fields}
          faultyLines={preview.working ? [] : preview.faults.flatMap(({ line }) => line ?? [])}
        />
      </div>
      <PaperTemplatePreview
        preview={preview}
        caseId={caseId}
        onCase={setCaseId}
        onLine={goToLine}
      />
    </div>
  );
}

/** What the program needs to know of a template, above its text; a lawyer seldom has business there. */
function headOf(text: string): string {
  return /^---\n[\s\S]*?\n---\n/.exec(text)?.[0] ?? '';
}
