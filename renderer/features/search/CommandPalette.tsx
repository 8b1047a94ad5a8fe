import { SearchOutlined } from '@ant-design/icons';
import { Modal } from 'antd';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { searchText } from '../../text/searchText.ts';
import { useAppearance } from '../../theme/useAppearance.ts';
import { PaletteList } from './PaletteList.tsx';
import { type PaletteItem, paletteItems } from './paletteItems.ts';
import { useSearchHits } from './useSearchHits.ts';
import './search.css';

interface CommandPaletteProps {
  open: boolean;
  onClose: () => void;
  onGo: (path: string) => void;
  onNewIntake: () => void;
  onLock: () => void;
}

/** Ctrl/⌘ K: pages, commands and records, by keyboard alone. */
export function CommandPalette(props: CommandPaletteProps) {
  return (
    <Modal
      open={props.open}
      onCancel={props.onClose}
      footer={null}
      closable={false}
      width={640}
      style={{ top: 84 }}
      destroyOnHidden
      className="ad-palette"
      aria-label={searchText.paletteLabel}
    >
      <PaletteBody {...props} />
    </Modal>
  );
}

function PaletteBody(props: CommandPaletteProps) {
  const [typed, setTyped] = useState('');
  const [active, setActive] = useState(0);
  const [, setAppearance] = useAppearance();
  const input = useRef<HTMLInputElement>(null);
  const hits = useSearchHits(typed, 8);
  const found = typed.trim() === '' ? undefined : hits.data;
  const items = useMemo(() => paletteItems(typed, found ?? []), [typed, found]);
  const current = Math.min(active, items.length - 1);
  // The dialog moves the focus when it opens; the box must have it in the end.
  useEffect(() => {
    const timer = setTimeout(() => input.current?.focus(), 0);
    return () => clearTimeout(timer);
  }, []);

  const choose = (item: PaletteItem | undefined) => {
    if (!item) return;
    props.onClose();
    if (item.action.type === 'go') props.onGo(item.action.path);
    else if (item.action.type === 'newIntake') props.onNewIntake();
    else if (item.action.type === 'lock') props.onLock();
    else setAppearance(item.action.shade);
  };
  const press = (event: KeyboardEvent) => {
    // Enter that ends an input method's composition chooses a word, not an entry.
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && items.length > 0) {
      event.preventDefault();
      setActive((current + step + items.length) % items.length);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      choose(items[current]);
    }
  };
  return (
    <>
      <div className="ad-palette-box">
        <SearchOutlined aria-hidden />
        <input
          ref={input}
          role="combobox"
          aria-expanded
          aria-controls="palette-list"
          aria-activedescendant={items[current] ? `palette-${items[current].id}` : undefined}
          aria-label={searchText.paletteLabel}
          placeholder={searchText.placeholder}
          value={typed}
          maxLength={200}
          spellCheck={false}
          onChange={(event) => {
            setTyped(event.target.value);
            setActive(0);
          }}
          onKeyDown={press}
        />
      </div>
      <PaletteList items={items} current={current} onPoint={setActive} onChoose={choose} />
      <footer className="ad-palette-hints" aria-hidden>
        <span>
          <kbd className="ad-kbd">↑</kbd> <kbd className="ad-kbd">↓</kbd> {searchText.hints.move}
        </span>
        <span>
          <kbd className="ad-kbd">{searchText.hintKeys.open}</kbd> {searchText.hints.open}
        </span>
        <span>
          <kbd className="ad-kbd">{searchText.hintKeys.close}</kbd> {searchText.hints.close}
        </span>
      </footer>
    </>
  );
}
