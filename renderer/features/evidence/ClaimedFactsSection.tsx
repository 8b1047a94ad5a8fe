import { useQuery } from '@tanstack/react-query';
import type { ClaimedFacts } from '../../../domain/evidence/collectionRecord.ts';
import type { EvidenceItem } from '../../../domain/evidence/evidenceItem.ts';
import { formatShanghai } from '../../../domain/time/shanghaiTime.ts';
import { useEngine } from '../../rpc/EngineProvider.tsx';
import { mediaText } from '../../text/mediaText.ts';
import { QueryView } from '../../ui/QueryView.tsx';

const words = mediaText.facts;

/** What a file says of itself: time, place, device. Claimed, and said to be so. */
export function ClaimedFactsSection({ item }: { item: EvidenceItem }) {
  const { orpc } = useEngine();
  const query = useQuery({
    ...orpc.evidence.facts.queryOptions({ input: { evidenceId: item.id } }),
    enabled: !item.destroyedAtMs,
    // The file never changes.
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (item.destroyedAtMs) return null;
  return (
    <section aria-label={words.title} className="evidence-claimed">
      <h3 className="ad-sheet-title">{words.title}</h3>
      <p className="ad-faint">{words.caution}</p>
      <QueryView query={query} loadingRows={1}>
        {(facts) => <Facts facts={facts} />}
      </QueryView>
    </section>
  );
}

function Facts({ facts }: { facts: ClaimedFacts }) {
  const rows = rowsOf(facts);
  return (
    <>
      {rows.length === 0 ? <p className="ad-soft">{words.none}</p> : null}
      <dl className="evidence-facts">
        {rows.map(([name, value]) => (
          <div key={name} className="evidence-fact">
            <dt>{name}</dt>
            <dd className="ad-number">{value}</dd>
          </div>
        ))}
      </dl>
      {facts.notes.map((note) => (
        <p key={note} className="ad-soft">
          {note}
        </p>
      ))}
    </>
  );
}

function rowsOf(facts: ClaimedFacts): [string, string][] {
  const { atMs, atSource, latitude, longitude, pixelWidth, pixelHeight, durationMs } = facts;
  const rows: [string, string][] = [];
  if (atMs !== null) {
    const source = atSource ? `（${words.atSource(atSource)}）` : '';
    rows.push([words.at, `${formatShanghai(atMs, 'second')}${source}`]);
  }
  if (latitude !== null && longitude !== null) {
    rows.push([words.place, words.coordinates(latitude, longitude)]);
  }
  if (facts.device) rows.push([words.device, facts.device]);
  const call = [facts.callName, facts.callNumber].filter(Boolean).join(' ');
  if (call) rows.push([words.call, call]);
  if (pixelWidth !== null && pixelHeight !== null) {
    rows.push([words.pixels, words.pixelSize(pixelWidth, pixelHeight)]);
  }
  if (durationMs !== null) rows.push([words.duration, words.seconds(durationMs)]);
  return rows;
}
