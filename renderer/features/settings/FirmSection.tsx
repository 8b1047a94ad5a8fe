import { useQuery } from '@tanstack/react-query';
import { Button, Checkbox, Form } from 'antd';
import { useState } from 'react';
import type { FirmProfile } from '../../../domain/firm/firmProfile.ts';
import { useEngine } from '../../rpc/EngineProvider.tsx';
import { useChange } from '../../rpc/useChange.ts';
import { settingsText } from '../../text/settingsText.ts';
import { QueryView } from '../../ui/QueryView.tsx';
import { FirmProfileFields } from './FirmProfileFields.tsx';
import { SectionHeading } from './SectionHeading.tsx';

const text = settingsText.firm;

export function FirmSection() {
  const { orpc } = useEngine();
  const firm = useQuery(orpc.firm.get.queryOptions());
  return (
    <>
      <SectionHeading title={text.title} text={text.text} />
      <QueryView query={firm}>{(profile) => <FirmForm profile={profile} />}</QueryView>
    </>
  );
}

function FirmForm(props: { profile: FirmProfile }) {
  const [form] = Form.useForm<FirmProfile>();
  const [touched, setTouched] = useState(false);
  const save = useChange((client) => client.firm.save, {
    successText: text.saved,
    onDone: () => setTouched(false),
  });
  const submit = () => {
    const typed: FirmProfile = { ...props.profile, ...form.getFieldsValue(true) };
    void save.run({ firm: typed });
  };
  return (
    <Form<FirmProfile>
      form={form}
      layout="vertical"
      initialValues={props.profile}
      onValuesChange={() => setTouched(true)}
      onFinish={submit}
    >
      <FirmProfileFields />
      <Form.Item name="readsPictures" valuePropName="checked" extra={text.readsPicturesHelp}>
        <Checkbox>{text.readsPictures}</Checkbox>
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={save.pending} disabled={!touched}>
        {touched || save.pending ? text.save : text.unchanged}
      </Button>
    </Form>
  );
}
