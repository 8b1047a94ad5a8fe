import { CheckCircleOutlined } from '@ant-design/icons';
import { Link } from 'react-router';
import { paths } from '../../app/paths.ts';
import { deskText } from '../../text/deskText.ts';

const text = deskText.evidence;

/** Evidence that somebody must look at. */
export function EvidenceDue(props: {
  undescribed: number;
  damaged: number;
  /** Not checked since they were taken in. */
  unchecked: number;
}) {
  return (
    <section className="ad-sheet ad-desk-block" aria-labelledby="evidence-due">
      <header className="ad-desk-head">
        <h2 className="ad-sheet-title" id="evidence-due">
          {text.title}
        </h2>
      </header>
      {props.undescribed + props.damaged === 0 ? (
        <p className="ad-desk-fine">
          <CheckCircleOutlined aria-hidden /> {props.unchecked > 0 ? text.described : text.fine}
        </p>
      ) : (
        <ul className="ad-desk-list">
          {props.damaged > 0 && (
            <li>
              <Link
                to={paths.evidenceWhere({ show: 'damaged' })}
                className="ad-desk-line ad-desk-damaged"
              >
                <span>
                  <strong className="ad-desk-figure">{props.damaged}</strong> {text.damaged}
                </span>
                <span>{text.check}</span>
              </Link>
            </li>
          )}
          {props.undescribed > 0 && (
            <li>
              <Link to={paths.evidenceWhere({ show: 'undescribed' })} className="ad-desk-line">
                <span>
                  <strong className="ad-desk-figure">{props.undescribed}</strong> {text.undescribed}
                </span>
                <span>{text.open}</span>
              </Link>
            </li>
          )}
        </ul>
      )}
      {props.unchecked > 0 && (
        <p className="ad-desk-fine">
          <Link to={paths.evidence}>{text.unchecked(props.unchecked)}</Link>
        </p>
      )}
    </section>
  );
}
