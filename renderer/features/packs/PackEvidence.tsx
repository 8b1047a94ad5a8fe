import { Alert, Checkbox, Radio } from 'antd';
import type { PackEvidenceChoice, PackPlan } from '../../../domain/packs/pack.ts';
import { packText as words } from '../../text/packText.ts';
import type { PackedEvidence } from './packedEvidence.ts';

/** Whether the 证据包 goes along, and the originals that hold other people's records. */
export function PackEvidence(props: {
  plan: PackPlan;
  evidence: PackedEvidence;
  onChange: (choice: PackEvidenceChoice) => void;
  agreed: boolean;
  onAgree: (agreed: boolean) => void;
}) {
  const { plan, evidence, onChange, agreed, onAgree } = props;
  const { evidenceCount, wholeFiles } = plan;
  if (evidenceCount === 0) return <p className="ad-soft">{words.noEvidence}</p>;
  const { choice, choices, citedIn, citedOut } = evidence;
  const own = evidenceCount - wholeFiles.length;
  const label = {
    none: words.evidenceNone,
    own: words.evidenceOwn(own),
    extract: words.evidenceExtract(own, citedIn.length),
    cited:
      citedIn.length > 0 ? words.evidenceWhole(own + citedIn.length) : words.evidenceCited(own),
    all: words.evidenceAll(evidenceCount),
  };
  const names = (files: typeof wholeFiles) =>
    files.map(({ number, title }) => words.wholeItem(number, title)).join('、');
  return (
    <section aria-label={words.evidence}>
      <h2 className="ad-sheet-title">{words.evidence}</h2>
      <Radio.Group
        className="pack-evidence"
        value={choice}
        onChange={(event) => onChange(event.target.value)}
        options={choices.map((value) => ({ value, label: label[value] }))}
      />
      {choice === 'extract' ? (
        <p className="ad-soft pack-help">{`${words.extractOf}${names(citedIn)}`}</p>
      ) : null}
      {choice === 'cited' && citedIn.length > 0 ? (
        <Alert showIcon type="warning" title={`${words.wholeIn}${names(citedIn)}`} />
      ) : null}
      {choice === 'own' && wholeFiles.length > 0 ? (
        <p className="ad-soft pack-help">{`${words.whole}${names(wholeFiles)}`}</p>
      ) : null}
      {citedOut.length > 0 ? (
        <Alert
          showIcon
          type="error"
          title={`${words.cited}${names(citedOut)}`}
          description={
            <Checkbox checked={agreed} onChange={(event) => onAgree(event.target.checked)}>
              {words.citedAgree}
            </Checkbox>
          }
        />
      ) : null}
    </section>
  );
}
