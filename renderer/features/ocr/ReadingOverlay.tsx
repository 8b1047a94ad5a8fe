import type { FoundPiece } from '../../../domain/ocr/findInReading.ts';
import type { Box, ScreenshotReading } from '../../../domain/ocr/screenshotReading.ts';
import { ocrText as words } from '../../text/ocrText.ts';
import { type BubbleDraft, doubtfulBelow, placesOfFact } from './bubbleDrafts.ts';

interface ReadingOverlayProps {
  reading: ScreenshotReading;
  /** Places of the words that were searched for. */
  found: readonly FoundPiece[];
  drafts: readonly BubbleDraft[];
  /** Index of the message that is looked at. */
  active: number | null;
  activeFactId: string | null;
  onActive: (bubble: number) => void;
}

/** What was read, over the picture: messages, facts in boxes, doubtful lines dashed. Drawn in pixels of the picture. */
export function ReadingOverlay(props: ReadingOverlayProps) {
  const { reading, found, drafts, active, activeFactId, onActive } = props;
  return (
    <>
      {reading.lines.map(({ box, confidence, text }, index) =>
        confidence < doubtfulBelow ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: the position in the reading is the identity
          <Frame key={index} box={box} className="ocr-doubtful" title={text} />
        ) : null,
      )}
      {reading.bubbles.map((bubble, index) => (
        // biome-ignore lint/a11y/noStaticElementInteractions: the list beside it does the same by keyboard
        <g
          // biome-ignore lint/suspicious/noArrayIndexKey: the position in the reading is the identity
          key={index}
          data-bubble={index}
          className={index === active ? 'ocr-bubble ocr-bubble-active' : 'ocr-bubble'}
          // On a tall picture the message may lie out of sight.
          ref={index === active ? showPlace : undefined}
          onClick={() => onActive(index)}
        >
          <Frame box={bubble.box} className="ocr-bubble-frame" title={words.place(index + 1)} />
        </g>
      ))}
      {found.map(({ line, box }) => (
        <Frame key={`${line} ${box.x}`} box={box} className="ocr-found" title={words.foundPlace} />
      ))}
      {drafts.flatMap((draft) =>
        draft.contact.reviewedFacts
          .filter(({ state }) => state !== 'rejected')
          .flatMap(({ fact }) =>
            placesOfFact(reading, draft, fact.id).map((box) => (
              <Frame
                key={`${draft.bubble} ${fact.id} ${box.x} ${box.y}`}
                box={box}
                title={fact.text}
                className={
                  fact.id === activeFactId && draft.bubble === active
                    ? 'ocr-fact ocr-fact-active'
                    : 'ocr-fact'
                }
              />
            )),
          ),
      )}
    </>
  );
}

function showPlace(place: SVGGElement | null): void {
  place?.scrollIntoView({ block: 'nearest' });
}

function Frame(props: { box: Box; className: string; title: string }) {
  const { x, y, width, height } = props.box;
  return (
    <rect x={x} y={y} width={width} height={height} className={props.className}>
      <title>{props.title}</title>
    </rect>
  );
}
