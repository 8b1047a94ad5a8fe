import { useQuery } from '@tanstack/react-query';
import { Alert, Checkbox } from 'antd';
import { useState } from 'react';
import type { EvidenceId } from '../../../domain/ids.ts';
import { useEngine } from '../../rpc/EngineProvider.tsx';
import { evidenceText } from '../../text/evidenceText.ts';
import { QueryView } from '../../ui/QueryView.tsx';

const words = evidenceText.viewer;

/** The words of a text-like file; markup is shown as written and never run. */
export function TextViewer({ evidenceId }: { evidenceId: EvidenceId }) {
  const { orpc } = useEngine();
  const [wrap, setWrap] = useState(true);
  const query = useQuery({
    ...orpc.evidence.readText.queryOptions({ input: { evidenceId } }),
    // The file never changes.
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (
    <QueryView query={query}>
      {({ text, encoding, truncated }) => (
        <>
          <div className="evidence-viewer-bar">
            <Checkbox checked={wrap} onChange={(event) => setWrap(event.target.checked)}>
              {words.wrap}
            </Checkbox>
            <span className="ad-faint">{words.encoding(encoding.toUpperCase())}</span>
          </div>
          {truncated ? <Alert banner showIcon type="info" title={words.truncated} /> : null}
          {text === '' ? (
            <p className="ad-soft evidence-text-empty">{words.emptyText}</p>
          ) : (
            <pre className={wrap ? 'evidence-text evidence-text-wrap' : 'evidence-text'}>
              {text}
            </pre>
          )}
        </>
      )}
    </QueryView>
  );
}
