import { ArrowLeftOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import './page.css';

interface PageHeaderProps {
  title: ReactNode;
  subtitle?: ReactNode;
  /** Tags beside the title. */
  tags?: ReactNode;
  back?: { to: string; label: string };
  /** At most one primary button among them. */
  actions?: ReactNode;
}

/** Title line of a page. */
export function PageHeader(props: PageHeaderProps) {
  return (
    <header className="ad-page-header">
      <div className="ad-page-heading">
        {props.back && (
          <Link className="ad-back" to={props.back.to}>
            <ArrowLeftOutlined aria-hidden /> {props.back.label}
          </Link>
        )}
        <div className="ad-page-title-line">
          <h1 className="ad-page-title">{props.title}</h1>
          {props.tags}
        </div>
        {props.subtitle && <p className="ad-page-subtitle">{props.subtitle}</p>}
      </div>
      {props.actions && <div className="ad-page-actions">{props.actions}</div>}
    </header>
  );
}
