import { Alert, Select } from 'antd';
import {
  type ColumnMeaning,
  columnMeanings,
  type ImportPreview,
} from '../../../domain/imports/importedRecord.ts';
import { importText } from '../../text/importText.ts';

const words = importText.columns;

/** Header, samples and meaning of each column; a correction reads the file again. */
export function ColumnMapping(props: {
  columns: ImportPreview['columns'];
  /** Nobody knows which column tells the time: that is the first thing to say. */
  isUnknown?: boolean;
  onChange: (meanings: ColumnMeaning[]) => void;
}) {
  const { columns, onChange } = props;
  const set = (index: number, meaning: ColumnMeaning) =>
    onChange(columns.map((column, other) => (other === index ? meaning : column.meaning)));
  return (
    <section className="ad-sheet ad-sheet-padded" aria-label={words.title}>
      <h2 className="ad-sheet-title">{words.title}</h2>
      {props.isUnknown ? <Alert showIcon type="warning" title={words.unknown} /> : null}
      <p className="ad-faint">{words.help}</p>
      <table className="import-columns">
        <thead>
          <tr>
            <th>{words.header}</th>
            <th>{words.samples}</th>
            <th>{words.meaning}</th>
          </tr>
        </thead>
        <tbody>
          {columns.map((column, index) => (
            // A file may hold the same header twice; the position is the identity.
            // biome-ignore lint/suspicious/noArrayIndexKey: see above
            <tr key={index}>
              <th scope="row">{column.header}</th>
              <td className="ad-soft">{column.samples.slice(0, 3).join(' · ')}</td>
              <td>
                <Select
                  className="import-meaning"
                  aria-label={`${column.header} ${words.meaning}`}
                  value={column.meaning}
                  onChange={(meaning) => set(index, meaning)}
                  options={columnMeanings.map((value) => ({ value, label: words.names[value] }))}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
