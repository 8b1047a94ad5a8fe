import { SafetyCertificateOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { accessText } from '../../text/accessText.ts';
import './access.css';

/** The door of the program: what it promises on the left, what to do on the right. */
export function AccessFrame(props: { children: ReactNode; wide?: boolean }) {
  return (
    <div className="ad-door">
      <aside className="ad-door-promise">
        <div className="ad-door-mark">
          <SafetyCertificateOutlined aria-hidden />
          <span>{accessText.promiseTitle}</span>
        </div>
        <p className="ad-door-line">{accessText.promiseLine}</p>
        <ul className="ad-door-list">
          {accessText.promises.map((promise) => (
            <li key={promise}>{promise}</li>
          ))}
        </ul>
      </aside>
      <main className="ad-door-main">
        <div className={props.wide ? 'ad-door-content ad-door-wide' : 'ad-door-content'}>
          {props.children}
        </div>
      </main>
    </div>
  );
}

/** Heading and one sentence above a form of the door. */
export function AccessHeading(props: { title: string; text: string }) {
  return (
    <header className="ad-door-heading">
      <h1>{props.title}</h1>
      <p>{props.text}</p>
    </header>
  );
}
