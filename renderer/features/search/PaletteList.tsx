import { Fragment, useEffect, useRef } from 'react';
import { searchText } from '../../text/searchText.ts';
import { Tag } from '../../ui/Tag.tsx';
import type { PaletteItem } from './paletteItems.ts';
import { Snippet } from './Snippet.tsx';

interface PaletteListProps {
  items: readonly PaletteItem[];
  current: number;
  onPoint: (index: number) => void;
  onChoose: (item: PaletteItem) => void;
}

/** The entries of the palette under the heads of their groups. The focus stays in the box above. */
export function PaletteList(props: PaletteListProps) {
  const list = useRef<HTMLDivElement>(null);
  const currentId = props.items[props.current]?.id;
  useEffect(() => {
    if (!currentId) return;
    document.getElementById(`palette-${currentId}`)?.scrollIntoView?.({ block: 'nearest' });
  }, [currentId]);
  return (
    <div
      className="ad-palette-list"
      id="palette-list"
      role="listbox"
      aria-label={searchText.resultsLabel}
      tabIndex={-1}
      ref={list}
    >
      {props.items.map((item, index) => (
        <Fragment key={item.id}>
          {item.group !== props.items[index - 1]?.group && (
            <div className="ad-palette-group" role="presentation">
              {searchText.groups[item.group]}
            </div>
          )}
          {/* biome-ignore lint/a11y/useFocusableInteractive: the box above keeps the focus (aria-activedescendant) */}
          {/* biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled in the box above */}
          <div
            id={`palette-${item.id}`}
            role="option"
            aria-selected={index === props.current}
            className="ad-palette-item"
            onPointerMove={() => props.onPoint(index)}
            onClick={() => props.onChoose(item)}
          >
            <span className="ad-palette-title">{item.title}</span>
            {item.snippet && <Snippet snippet={item.snippet} />}
            {item.tag && <Tag>{item.tag}</Tag>}
          </div>
        </Fragment>
      ))}
    </div>
  );
}
