import { splitSnippet } from './splitSnippet.ts';
import './search.css';

/** The text around a match, the match marked. */
export function Snippet(props: { snippet: string }) {
  return (
    <span className="ad-snippet">
      {splitSnippet(props.snippet).map((part, index) =>
        part.match ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts never change places
          <mark key={index}>{part.text}</mark>
        ) : (
          part.text
        ),
      )}
    </span>
  );
}
