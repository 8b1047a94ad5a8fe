import { Modal } from 'antd';
import type { DirectoryPreview } from '../../../domain/contract/directoryContract.ts';
import { directoryItemNames } from '../../../domain/directory/directoryTable.ts';
import { refusalReasonNames } from '../../../domain/directory/incomingOrganisation.ts';
import { useChange } from '../../rpc/useChange.ts';
import { directoryText } from '../../text/directoryText.ts';
import { Tag } from '../../ui/Tag.tsx';

const text = directoryText.files;
/** Institutions listed one by one; the rest is counted. */
const SHOWN = 200;
/** Values of one institution named one by one. */
const NAMED = 4;

/** What a file would change in the directory, before anything changes. */
export function ImportPreviewDialog(props: { preview: DirectoryPreview; onClose: () => void }) {
  const { preview, onClose } = props;
  const { changes, same, refused, refusedCount, incoming, fileName } = preview;
  const added = changes.filter(({ isNew }) => isNew).length;
  const apply = useChange((client) => client.directory.applyImport, {
    successText: text.applied(added, changes.length - added),
    onDone: onClose,
  });
  return (
    <Modal
      open
      width={760}
      title={text.previewTitle(fileName)}
      okText={text.apply(changes.length)}
      okButtonProps={{ disabled: changes.length === 0 }}
      confirmLoading={apply.pending}
      onCancel={onClose}
      onOk={() => void apply.run({ incoming, fileName })}
    >
      <p>{text.counts(added, changes.length - added, same, refusedCount)}</p>
      <p className="ad-faint">{text.neverRemoves}</p>
      <div className="directory-preview">
        {changes.length === 0 ? null : (
          <ul aria-label={text.changes}>
            {changes.slice(0, SHOWN).map(({ name, isNew, differences }) => (
              <li key={name}>
                <Tag tone={isNew ? 'success' : 'info'}>{isNew ? text.isNew : text.isChanged}</Tag>{' '}
                <b>{name}</b> <span className="ad-soft">{told(differences)}</span>
              </li>
            ))}
          </ul>
        )}
        {changes.length > SHOWN ? <p>{text.more(changes.length - SHOWN)}</p> : null}
        {refused.length === 0 ? null : (
          <>
            <h4>{text.refused(refusedCount)}</h4>
            <ul aria-label={text.refused(refusedCount)}>
              {refused.map(({ place, name, content, reason }) => (
                <li key={`${place}-${reason}`}>
                  {text.place(place)} {[name, content].filter(Boolean).join(' · ')}：
                  {refusalReasonNames[reason]}
                </li>
              ))}
            </ul>
            {refusedCount > refused.length ? (
              <p>{text.more(refusedCount - refused.length)}</p>
            ) : null}
          </>
        )}
      </div>
    </Modal>
  );
}

function told(differences: DirectoryPreview['changes'][number]['differences']): string {
  const named = differences
    .slice(0, NAMED)
    .map(({ item, shown, change }) => text.difference(change, directoryItemNames[item], shown));
  const rest = differences.length - named.length;
  return [...named, ...(rest > 0 ? [text.more(rest)] : [])].join('；');
}
