import { Alert } from 'antd';
import { noteText } from '../../../domain/wordTemplates/wordReport.ts';
import { templateText } from '../../text/templateText.ts';
import type { Refusal } from './useAddTemplate.ts';

/** Every fault of a file by its place, so that all can be mended in one go. */
export function RefusedTemplate(props: { refusal: Refusal; onClose: () => void }) {
  const { fileName, report } = props.refusal;
  return (
    <Alert
      className="template-refused"
      type="error"
      showIcon
      role="alert"
      closable={{ onClose: props.onClose }}
      title={templateText.faultyTitle(fileName, report.errors.length)}
      description={
        <>
          <p>{templateText.faultyText}</p>
          <ul>
            {report.errors.map((error) => (
              <li key={noteText(error)}>{noteText(error)}</li>
            ))}
          </ul>
        </>
      }
    />
  );
}
