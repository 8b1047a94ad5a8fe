import { Alert, Table } from 'antd';
import type { BundleCheck, BundleProblem } from '../../../domain/bundle/bundle.ts';
import { bundleProblemNames } from '../../../domain/bundle/bundleProblemText.ts';
import { bundleText } from '../../text/bundleText.ts';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { sentenceOf } from './useVerifyBundle.ts';

const words = bundleText.verify;

/** What a check of a bundle found: whole or not, each difference by its place, and whose key signed it. */
export function BundleCheckReport(props: { fileName: string; check: BundleCheck }) {
  const { fileName, check } = props;
  return (
    <div className="bundle-check">
      <Alert
        showIcon
        role="status"
        type={check.whole ? 'success' : 'error'}
        title={fileName}
        description={sentenceOf(check)}
      />
      {check.problems.length > 0 ? (
        <Table<BundleProblem>
          virtual
          size="small"
          rowKey={({ path, problem }) => `${problem} ${path}`}
          pagination={false}
          scroll={{ x: 640, y: Math.min(260, check.problems.length * 40 + 8) }}
          dataSource={check.problems}
          columns={[
            { title: words.path, dataIndex: 'path', width: 320, ellipsis: true },
            {
              title: words.problem,
              render: (_, { problem }) => bundleProblemNames[problem],
            },
          ]}
        />
      ) : null}
      <p className="ad-soft">
        {check.keyFingerprint === null ? words.noKey : check.ownKey ? words.ownKey : words.otherKey}
      </p>
      {check.keyFingerprint ? (
        <p>
          {words.fingerprint} <span className="ad-hash">{check.keyFingerprint}</span>
          <CopyButton iconOnly text={check.keyFingerprint} label={words.copyFingerprint} />
        </p>
      ) : null}
    </div>
  );
}
