import { Collapse } from 'antd';
import type { SimilarPaper } from '../../../domain/documents/similarPaper.ts';
import { documentText } from '../../text/documentText.ts';

const words = documentText.similar;

/** Earlier papers of other cases that this one looks like, with the paragraphs side by side. */
export function SimilarPapers({ papers }: { papers: readonly SimilarPaper[] }) {
  if (papers.length === 0) return null;
  return (
    <section aria-label={words.title}>
      <h2 className="ad-sheet-title">{words.title}</h2>
      <p className="ad-faint">{words.why}</p>
      <Collapse
        size="small"
        items={papers.map(({ documentId, caseNumber, title, share, paragraphs }) => ({
          key: documentId,
          label: words.paper(caseNumber, title, Math.round(share * 100)),
          children: (
            <ol className="document-similar">
              {paragraphs.map(({ text, earlier }) => (
                <li key={text}>
                  <p>{words.own(text)}</p>
                  <p className="ad-faint">{words.earlier(earlier)}</p>
                </li>
              ))}
            </ol>
          ),
        }))}
      />
    </section>
  );
}
