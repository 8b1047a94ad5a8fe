import { Alert, Checkbox, Radio } from 'antd';
import type { PackChoice, PackPlan, PackWholeFile } from '../../../domain/packs/pack.ts';
import { packText as words } from '../../text/packText.ts';

/** Whether the 证据包 goes along, and the originals that hold other people's records. */
export function PackEvidence(props: {
  plan: PackPlan;
  choice: PackChoice['evidence'];
  onChange: (choice: PackChoice['evidence']) => void;
  /** Left out although a chosen paper cites them. */
  citedOut: readonly PackWholeFile[];
  agreed: boolean;
  onAgree: (agreed: boolean) => void;
}) {
  const { plan, choice, onChange, citedOut, agreed, onAgree } = props;
  const { evidenceCount, wholeFiles } = plan;
  if (evidenceCount === 0) return <p className="ad-soft">{words.noEvidence}</p>;
  const own = evidenceCount - wholeFiles.length;
  const options = [
    ...(own > 0 ? [{ value: 'own', label: words.evidenceOwn(own) }] : []),
    ...(wholeFiles.length > 0 ? [{ value: 'all', label: words.evidenceAll(evidenceCount) }] : []),
    { value: 'none', label: words.evidenceNone },
  ];
  return (
    <section aria-label={words.evidence}>
      <h3 className="ad-sheet-title">{words.evidence}</h3>
      <Radio.Group
        value={choice}
        onChange={(event) => onChange(event.target.value)}
        options={options}
      />
      {wholeFiles.length > 0 ? (
        <p className="ad-soft pack-help">
          {words.whole}
          {wholeFiles.map(({ number, title }) => words.wholeItem(number, title)).join('、')}
        </p>
      ) : null}
      {citedOut.length > 0 ? (
        <Alert
          showIcon
          type="error"
          title={`${words.cited}${citedOut.map(({ number, title }) => words.wholeItem(number, title)).join('、')}`}
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
