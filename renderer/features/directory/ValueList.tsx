import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Form, Input, Select } from 'antd';
import type { Rule } from 'antd/es/form';

export interface ValueColumn {
  key: string;
  label: string;
  rules?: Rule[];
  /** A choice instead of a text. */
  options?: { value: string; label: string }[];
  maxLength?: number;
}

/** Rows of one kind of value in the form of an entry: numbers, domains, former names … */
export function ValueList(props: {
  name: string;
  legend: string;
  addText: string;
  removeText: (value: string) => string;
  columns: readonly ValueColumn[];
  /** A new row. */
  fresh: Record<string, string>;
}) {
  const { columns } = props;
  const values = Form.useWatch<Record<string, string>[] | undefined>(props.name) ?? [];
  const told = columns.find(({ options }) => !options)?.key ?? '';
  return (
    <Form.List name={props.name}>
      {(fields, { add, remove }) => (
        <fieldset className="organisation-list">
          <legend>{props.legend}</legend>
          {fields.map(({ key, name }) => (
            <div key={key} className={`organisation-row organisation-row-${columns.length}`}>
              {columns.map((column) => (
                <Form.Item key={column.key} name={[name, column.key]} rules={column.rules}>
                  {column.options ? (
                    <Select aria-label={column.label} options={column.options} />
                  ) : (
                    <Input
                      aria-label={column.label}
                      placeholder={column.label}
                      maxLength={column.maxLength ?? 120}
                    />
                  )}
                </Form.Item>
              ))}
              <Button
                type="text"
                icon={<DeleteOutlined aria-hidden />}
                aria-label={props.removeText(values[name]?.[told] ?? '')}
                onClick={() => remove(name)}
              />
            </div>
          ))}
          <Button
            size="small"
            icon={<PlusOutlined aria-hidden />}
            onClick={() => add({ ...props.fresh })}
          >
            {props.addText}
          </Button>
        </fieldset>
      )}
    </Form.List>
  );
}
