import { ExportOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Alert, App, Button } from 'antd';
import { Link } from 'react-router';
import type { Organisation } from '../../../domain/directory/organisation.ts';
import { paths } from '../../app/paths.ts';
import { bridge } from '../../bridge/bridge.ts';
import { useEngine } from '../../rpc/EngineProvider.tsx';
import { isEngineError } from '../../rpc/engineError.ts';
import { directoryText } from '../../text/directoryText.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FactStatusTag } from '../../ui/FactStatusTag.tsx';
import { QueryView } from '../../ui/QueryView.tsx';
import { StaleTag } from '../../ui/StaleTag.tsx';
import { sourceName } from '../../ui/sourceName.ts';
import { Tag } from '../../ui/Tag.tsx';
import { OrganisationActions } from './OrganisationActions.tsx';
import { OrganisationValues } from './OrganisationValues.tsx';

const text = directoryText;

/** One institution: names over time, numbers with their sources, and how often the firm met it. */
export function OrganisationDetail(props: { organisationId: string }) {
  const { orpc } = useEngine();
  const detail = useQuery(
    orpc.directory.get.queryOptions({ input: { organisationId: props.organisationId } }),
  );
  if (detail.isError && isEngineError(detail.error, 'NOT_FOUND')) {
    return <EmptyState title={text.notFound} text={text.pickText} />;
  }
  return (
    <QueryView query={detail}>
      {({ organisation, origin, claimedCount, caseCount }) => (
        <article className="ad-organisation-detail">
          <header>
            <div className="ad-page-title-line">
              <h2>{organisation.name}</h2>
              <FactStatusTag status={organisation.status} />
              {origin === 'shipped' ? null : <Tag tone="info">{text.edit[origin]}</Tag>}
            </div>
            <p className="ad-soft">
              {organisation.category} · {text.source}：{sourceName(organisation.source)} ·{' '}
              {text.checkedOn(organisation.checkedOn)}{' '}
              <StaleTag checkedOn={organisation.checkedOn} />
            </p>
            <OrganisationActions organisation={organisation} origin={origin} />
          </header>
          <Alert type="warning" showIcon title={text.caution} />
          <Names organisation={organisation} />
          <OrganisationValues organisation={organisation} />
          <section>
            <h3>{text.met.title}</h3>
            <p className="ad-met">
              <span>{text.met.claimed(claimedCount)}</span>
              <span>{text.met.cases(caseCount)}</span>
              {claimedCount + caseCount > 0 && (
                <>
                  <Link to={paths.clue('institution', organisation.id)}>{text.met.clue}</Link>
                  <Link to={paths.search(organisation.aliases[0] ?? organisation.name)}>
                    {text.met.search}
                  </Link>
                </>
              )}
            </p>
          </section>
          {organisation.note && (
            <section>
              <h3>{text.note}</h3>
              <p>{organisation.note}</p>
            </section>
          )}
          {organisation.website && <Website url={organisation.website} />}
        </article>
      )}
    </QueryView>
  );
}

function Names(props: { organisation: Organisation }) {
  const { aliases, name } = props.organisation;
  return (
    <section>
      <h3>{text.names.title}</h3>
      <dl className="ad-names">
        <dt>{text.names.current}</dt>
        <dd>{name}</dd>
        {aliases.length > 0 && (
          <>
            <dt>{text.names.aliases}</dt>
            <dd>{aliases.join('、')}</dd>
          </>
        )}
      </dl>
    </section>
  );
}

function Website(props: { url: string }) {
  const { message } = App.useApp();
  const open = async () => {
    const opened = await bridge().openExternalLink(props.url);
    if (!opened) void message.error(text.websiteFailed);
  };
  return (
    <section>
      <h3>{text.website}</h3>
      <p className="ad-met">
        <span className="ad-selectable">{props.url}</span>
        {props.url.startsWith('https:') && (
          <Button size="small" icon={<ExportOutlined aria-hidden />} onClick={() => void open()}>
            {text.openWebsite}
          </Button>
        )}
      </p>
    </section>
  );
}
