import { type ComponentProps, type FormEvent, type ReactNode, type Ref, useRef, useState } from 'react';
import { recogniseCardNumber } from '#shared/domain/payment/recognise-card-number.ts';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { useFormat } from '#renderer/parts/use-format.ts';
import { useShortcut } from '#renderer/state/use-shortcut.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Choice } from '#renderer/ui/choice.tsx';
import { Icon } from '#renderer/ui/icon.tsx';
import { LiveRegion } from '#renderer/ui/live-region.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { Segments } from '#renderer/ui/segments.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { CameraScanner } from './camera-scanner.tsx';
import { type Asked, useCounting } from './use-counting.ts';

/** Scan, count, next, without leaving the keyboard: Enter moves from the code to the count and back. */
export function CountEntry({ sessionId }: { readonly sessionId: string }): ReactNode {
  const messages = useMessages();
  const counting = useCounting(sessionId);
  const [rhythm, setRhythm] = useState<Rhythm>('ask');
  const [code, setCode] = useState('');
  const [typed, setTyped] = useState('');
  const [unit, setUnit] = useState<string | null>(null);
  const [camera, setCamera] = useState(false);
  const [unreadable, setUnreadable] = useState(false);
  const codeField = useRef<HTMLInputElement>(null);
  const countField = useRef<HTMLInputElement>(null);
  const { asked } = counting;

  const nextCode = () => {
    setTyped('');
    setUnit(null);
    setUnreadable(false);
    setCode('');
    codeField.current?.focus();
  };
  const takeCode = async (entered: string, source?: 'camera') => {
    if (rhythm === 'one') {
      // What was refused comes back to be corrected, unless the next scan is there.
      if (!(await counting.onEachScan(entered, source))) setCode((now) => (now === '' && !recogniseCardNumber(entered) ? entered : now));
      return;
    }
    // At once: a quick hand types the count before the product is known.
    countField.current?.focus();
    if (!(await counting.onCode(entered, source))) nextCode();
  };
  const typeCount = (text: string) => {
    setTyped(text);
    setUnreadable(false);
  };
  const leaveOnEscape = (event: KeyboardEvent) => {
    event.continuePropagation();
    if (event.key !== 'Escape') return;
    counting.leave();
    nextCode();
  };
  const enterCode = (event: FormEvent) => {
    event.preventDefault();
    const entered = code.trim();
    setCode('');
    if (entered !== '') void takeCode(entered);
  };
  const enterCount = async (event: FormEvent) => {
    event.preventDefault();
    if (asked === null) return codeField.current?.focus();
    const outcome = await counting.onQuantity(typed, unit ?? undefined);
    if (outcome === 'taken') return nextCode();
    setUnreadable(outcome === 'unreadable');
    if (outcome === 'refused') setTyped('');
    return countField.current?.select();
  };
  useShortcut('/', messages('restock.code'), messages('shell.thisScreen'), () => codeField.current?.select());
  useShortcut('Alt+Z', messages('restock.undo'), messages('shell.thisScreen'), () => void counting.undoNow());
  return (
    <Panel
      title={messages('restock.entry')}
      actions={<EntryActs rhythm={rhythm} onRhythm={setRhythm} camera={camera} onCamera={() => setCamera(!camera)} onUndo={() => void counting.undoNow()} />}
    >
      <div className="count-entry">
        <form className="count-code" aria-label={messages('restock.code')} onSubmit={enterCode}>
          <TextField label={messages('restock.code')} placeholder={messages('restock.codeHint')} value={code} onChange={setCode} onKeyDown={(event) => {
            counting.onKey(event.timeStamp);
            // Otherwise the field would swallow the shortcuts of the screen.
            event.continuePropagation();
          }} inputRef={codeField} autoFocus maxLength={100} autoComplete="off" />
        </form>
        {rhythm === 'ask' && (
          <form className="count-quantity" aria-label={messages('restock.quantity')} onSubmit={(event) => void enterCount(event)}>
            <CountField typed={typed} onType={typeCount} onKeyDown={leaveOnEscape} inputRef={countField} unreadable={unreadable} />
            {asked?.found && asked.found.product.units.length > 1 && <UnitChoice asked={asked} unit={unit} onChange={setUnit} />}
            <Button type="submit" icon="plus" keys="Enter">{messages('restock.add')}</Button>
          </form>
        )}
      </div>
      {camera && <CameraScanner onCode={(read) => void takeCode(read, 'camera')} />}
      <CountedNow asked={asked} />
      <Said note={counting.note} said={counting.said} isAsking={asked !== null} />
    </Panel>
  );
}

type KeyboardEvent = Parameters<NonNullable<ComponentProps<typeof TextField>['onKeyDown']>>[0];
type Rhythm = 'ask' | 'one';

interface EntryActsProps {
  readonly rhythm: Rhythm;
  readonly onRhythm: (rhythm: Rhythm) => void;
  readonly camera: boolean;
  readonly onCamera: () => void;
  readonly onUndo: () => void;
}

function EntryActs({ rhythm, onRhythm, camera, onCamera, onUndo }: EntryActsProps): ReactNode {
  const messages = useMessages();
  return (
    <>
      <Segments label={messages('restock.rhythm')} hideLabel value={rhythm} onChange={(id) => onRhythm(id === 'one' ? id : 'ask')} options={[{ id: 'ask', text: messages('restock.askQuantity') }, { id: 'one', text: messages('restock.eachOne') }]} />
      <Button size="small" look="quiet" onPress={onCamera}>{messages(camera ? 'restock.cameraClose' : 'restock.cameraOpen')}</Button>
      <Button size="small" look="quiet" icon="back" keys="Alt Z" onPress={onUndo}>{messages('restock.undo')}</Button>
    </>
  );
}

function Said({ note, said, isAsking }: { readonly note: string; readonly said: string; readonly isAsking: boolean }): ReactNode {
  return (
    <>
      {note !== '' && <p className="row tone-warn" role="alert"><Icon name="warn" size={16} /> <span>{note}</span></p>}
      <LiveRegion text={said} />
      {said !== '' && note === '' && !isAsking && <p className="small muted count-said" aria-hidden="true">{said}</p>}
    </>
  );
}

interface CountFieldProps {
  readonly typed: string;
  readonly onType: (text: string) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly inputRef: Ref<HTMLInputElement>;
  readonly unreadable: boolean;
}

function CountField({ typed, onType, onKeyDown, inputRef, unreadable }: CountFieldProps): ReactNode {
  const messages = useMessages();
  return (
    <TextField
      label={messages('restock.quantity')} value={typed} onChange={onType} onKeyDown={onKeyDown} inputRef={inputRef} width="short" inputMode="decimal" autoComplete="off" maxLength={30}
      error={unreadable ? messages('restock.unreadable') : undefined}
    />
  );
}

function UnitChoice({ asked, unit, onChange }: { readonly asked: Asked; readonly unit: string | null; readonly onChange: (unit: string) => void }): ReactNode {
  const messages = useMessages();
  const format = useFormat();
  if (!asked.found) return null;
  const { product } = asked.found;
  const options = product.units.map(({ unit: id, content }) => ({ id, text: format.unitName(id), ...(content !== '1' && { detail: format.quantityOf(content, product.baseUnit) }) }));
  return <Choice label={messages('catalog.packaging')} width="short" value={unit ?? asked.found.unit} onChange={onChange} options={options} />;
}

/** What is being counted: product, par level, count so far. */
function CountedNow({ asked }: { readonly asked: Asked | null }): ReactNode {
  const messages = useMessages();
  const format = useFormat();
  if (asked === null) return null;
  const { found } = asked;
  if (!found) return <p className="row"><span className="code strong">{asked.code}</span></p>;
  return (
    <p className="row" role="status">
      <span className="strong grow">{found.product.name} <span className="code muted">{found.product.sku}</span></span>
      <span>{found.par ? messages('restock.par', { minimum: format.quantity(found.par.minimum), maximum: format.quantityOf(found.par.maximum, found.product.baseUnit) }) : messages('restock.noPar')}</span>
      {found.counted !== null && <span className="muted">{messages('restock.soFar', { quantity: format.quantityOf(found.counted, found.product.baseUnit) })}</span>}
    </p>
  );
}
