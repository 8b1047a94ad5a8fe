import { Alert } from 'antd';
import { versionText } from '../../text/versionText.ts';

/** Evidence numbers that the paper cites and the case does not have in use: an error, not a warning. */
export function CitationFaults({ numbers }: { numbers: readonly number[] }) {
  if (numbers.length === 0) return null;
  return <Alert showIcon type="error" title={versionText.citationFaults(numbers)} />;
}
