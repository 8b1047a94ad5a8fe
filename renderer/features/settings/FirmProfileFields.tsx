import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Form, Input } from 'antd';
import { newId } from '../../rpc/newId.ts';
import { settingsText } from '../../text/settingsText.ts';
import { creditCodeRule, licenceRule } from './firmRules.ts';
import '../access/access.css';

const text = settingsText.firm;

/** The firm's own data, as fields of an antd form of FirmProfile. */
export function FirmProfileFields(props: { autoFocus?: boolean }) {
  return (
    <>
      <div className="ad-form-pair">
        <Form.Item
          name="name"
          label={text.name}
          rules={[{ required: true, whitespace: true, message: text.nameRequired }]}
        >
          <Input autoFocus={props.autoFocus} maxLength={80} placeholder={text.namePlaceholder} />
        </Form.Item>
        <Form.Item
          name="creditCode"
          label={text.creditCode}
          rules={[{ validator: creditCodeRule }]}
        >
          <Input maxLength={30} placeholder={text.creditCodePlaceholder} />
        </Form.Item>
        <Form.Item name="address" label={text.address}>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="phone" label={text.phone}>
          <Input maxLength={40} />
        </Form.Item>
        <Form.Item name="letterCode" label={text.letterCode} extra={text.letterCodeHelp}>
          <Input maxLength={20} placeholder={text.letterCodePlaceholder} />
        </Form.Item>
        <Form.Item
          name="operatorName"
          label={text.operator}
          extra={text.operatorHelp}
          rules={[{ required: true, whitespace: true, message: text.operatorRequired }]}
        >
          <Input maxLength={40} />
        </Form.Item>
      </div>
      <LawyerFields />
    </>
  );
}

function LawyerFields() {
  return (
    <Form.List name="lawyers">
      {(rows, { add, remove }) => (
        <Form.Item label={text.lawyers} extra={text.lawyersHelp}>
          {rows.map((row) => (
            <div className="ad-lawyer-row" key={row.key}>
              <Form.Item
                name={[row.name, 'name']}
                rules={[{ required: true, whitespace: true, message: text.lawyerNameRequired }]}
              >
                <Input aria-label={text.lawyerName} placeholder={text.lawyerName} maxLength={40} />
              </Form.Item>
              <Form.Item name={[row.name, 'licenceNo']} rules={[{ validator: licenceRule }]}>
                <Input aria-label={text.licenceNo} placeholder={text.licenceNo} maxLength={30} />
              </Form.Item>
              <Form.Item name={[row.name, 'phone']}>
                <Input
                  aria-label={text.lawyerPhone}
                  placeholder={text.lawyerPhone}
                  maxLength={40}
                />
              </Form.Item>
              <Button
                type="text"
                icon={<DeleteOutlined aria-hidden />}
                aria-label={text.removeLawyer}
                onClick={() => remove(row.name)}
              />
            </div>
          ))}
          <Button
            type="dashed"
            icon={<PlusOutlined aria-hidden />}
            onClick={() => add({ id: newId(), name: '', licenceNo: '', phone: '' })}
          >
            {text.addLawyer}
          </Button>
        </Form.Item>
      )}
    </Form.List>
  );
}
