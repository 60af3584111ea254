import { type ReactNode, type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { Icon } from './icon.tsx';

/** What the title beside the acts is given of the line where they can fold so far, and what it keeps at least: its flex basis in surfaces.css. In CSS pixels. */
const titleWidths = [290, 240];

const elements = (row: HTMLElement): HTMLElement[] => [...row.children].filter((child) => child instanceof HTMLElement);
/** Buttons that do one thing: not the main act, and nothing that opens a menu of its own. */
const mayFold = (act: HTMLElement): boolean => act.classList.contains('button') && !act.classList.contains('button-main') && act.ariaHasPopup === null;

/** What takes little room stays longest, quiet acts go first. */
const weight = ({ classList }: HTMLElement): number => (classList.contains('button-square') ? 2 : classList.contains('button-quiet') ? 0 : 1);

/** Of one weight the last first. */
const inOrderOfFolding = (acts: readonly HTMLElement[]): HTMLElement[] => acts.filter(mayFold).toReversed().toSorted((one, other) => weight(one) - weight(other));

function widthOf(row: HTMLElement): number {
  const shown = elements(row).filter((act) => !act.hidden);
  return shown.reduce((sum, act) => sum + act.getBoundingClientRect().width, (Number.parseFloat(getComputedStyle(row).columnGap) || 0) * Math.max(0, shown.length - 1));
}

/** Hides what has no room beside the title; where not even the least has, what has no room in a line of its own. */
function fold(row: HTMLElement, more: HTMLElement, head: HTMLElement): void {
  const acts = elements(row);
  const gap = Number.parseFloat(getComputedStyle(head).columnGap) || 0;
  for (const room of [...titleWidths.map((width) => head.clientWidth - width - gap), head.clientWidth]) {
    for (const act of acts) act.hidden = act === more;
    // What stands behind the menu is the main act.
    for (const act of inOrderOfFolding(acts.slice(0, acts.indexOf(more)))) {
      if (widthOf(row) <= room) break;
      more.hidden = false;
      if (act === document.activeElement) more.focus();
      act.hidden = true;
    }
    if (widthOf(row) <= room) return;
  }
}

interface FoldedAct {
  readonly text: string;
  readonly keys: string;
  readonly isDisabled: boolean;
  readonly act: HTMLElement;
}

function foldedOf(row: HTMLElement | null): FoldedAct[] {
  return (row === null ? [] : elements(row))
    .filter((act) => act.hidden && mayFold(act))
    .map((act) => {
      const keys = act.querySelector('kbd')?.textContent ?? '';
      return { text: act.ariaLabel ?? act.querySelector('span')?.textContent ?? act.textContent, keys, isDisabled: act.matches(':disabled'), act };
    });
}

/**
 * The acts of a screen in one row, the main one last. What has no room in it is in a menu before the main act, with its key; it stays mounted, so that its key
 * goes on working and its dialog has somewhere to stand.
 */
export function ActRow({ moreLabel, main, children }: { readonly moreLabel: string; readonly main?: ReactNode; readonly children?: ReactNode }): ReactNode {
  const row = useRef<HTMLDivElement>(null);
  const more = useRef<HTMLButtonElement>(null);
  useFolding(row, more);
  return (
    <div ref={row} className="screen-actions">
      {children}
      <MoreActs label={moreLabel} row={row} trigger={more} />
      {main}
    </div>
  );
}

/** Folds at first, and when there is another width or another act: each time the page is laid out for it, which no drawing of the screen should wait for. */
function useFolding(row: RefObject<HTMLElement | null>, more: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const [acts, trigger, head] = [row.current, more.current, row.current?.parentElement];
    if (!acts || !trigger || !head) return undefined;
    const again = (): void => fold(acts, trigger, head);
    again();
    const resized = new ResizeObserver(again);
    resized.observe(head);
    // An act draws itself anew without its row: its words change, or it comes and goes.
    const changed = new MutationObserver(again);
    changed.observe(acts, { childList: true, characterData: true, subtree: true });
    return () => {
      resized.disconnect();
      changed.disconnect();
    };
  }, [row, more]);
}

/** Reads what is folded when it is opened: the acts are where they were, only without room. */
function MoreActs({ label, row, trigger }: { readonly label: string; readonly row: RefObject<HTMLElement | null>; readonly trigger: RefObject<HTMLButtonElement | null> }): ReactNode {
  const [folded, setFolded] = useState<readonly FoldedAct[]>([]);
  return (
    <MenuTrigger onOpenChange={(open) => open && setFolded(foldedOf(row.current))}>
      <Button ref={trigger} className="button button-quiet button-normal">
        <span>{label}</span>
        <Icon name="down" size={14} />
      </Button>
      <Popover className="popover" placement="bottom end">
        <Menu className="menu" aria-label={label} disabledKeys={folded.flatMap(({ isDisabled }, at) => (isDisabled ? [String(at)] : []))} onAction={(at) => folded[Number(at)]?.act.click()}>
          {folded.map(({ text, keys }, at) => (
            <MenuItem key={text} id={String(at)} className="menu-item" textValue={text}>
              <span>{text}</span>
              {keys !== '' && <kbd aria-hidden="true">{keys}</kbd>}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
